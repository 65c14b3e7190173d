-- The bodies of figure and consolidated are deflated from here on (Deflated): all is read, judged and made once more.
update submission set read_key = null, content_hash = null;
delete from consolidated;
delete from period_state;
delete from period_work;

-- What feedback was made of, with the checksum of its bytes (Checksum) in place of a SHA-256.
drop table feedback;
create table feedback (
  path varchar(2000) not null primary key,
  fingerprint char(64) not null,
  checksum varchar(40) not null
);
