-- What a workbook says of the LK at the end of the period before its own.
create table done_before (
  seq bigint not null,
  ord integer not null,
  indicator varchar(200) not null,
  lk_value varchar(60) not null,
  typed varchar(40000),
  sheet varchar(300) not null,
  cell varchar(20) not null,
  found_by varchar(10) not null,
  primary key (seq, ord),
  foreign key (seq) references submission (seq)
);

-- The day that an indicator's figures are from, where a workbook says one.
create table as_of (
  seq bigint not null,
  ord integer not null,
  indicator varchar(200) not null,
  at_day varchar(10) not null,
  primary key (seq, ord),
  foreign key (seq) references submission (seq)
);

-- All is read and rendered once more.
update submission set read_key = null, content_hash = null;
delete from period_state;
delete from period_work;
