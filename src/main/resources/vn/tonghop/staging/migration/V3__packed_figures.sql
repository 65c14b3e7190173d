-- The figures of a workbook in one row (of a very large one in several), and those of a consolidated unit: a row for
-- each indicator made the database of a thousand workbooks slower to open than the workbooks are to read.
-- A line of a body is an indicator; PackedFigures and PackedConsolidation tell its fields.
drop table figure;
create table figure (
  seq bigint not null,
  part integer not null,
  body varchar(1000000) not null,
  primary key (seq, part),
  foreign key (seq) references submission (seq)
);

drop table consolidated;
create table consolidated (
  period varchar(10) not null,
  unit varchar(200) not null,
  part integer not null,
  body varchar(1000000) not null,
  primary key (period, unit, part)
);

-- What doubtful numbers were settled to: a conclusion, and no part of what was read.
alter table submission add column settled varchar(1000000);

-- What a step made of a period, told by its fingerprint, and what it left: where both are the same it is not done again.
create table period_work (
  period varchar(10) not null,
  step varchar(20) not null,
  fingerprint varchar(64) not null,
  result varchar(40) not null,
  primary key (period, step)
);

-- All is read and rendered once more.
update submission set read_key = null, content_hash = null;
delete from period_state;
