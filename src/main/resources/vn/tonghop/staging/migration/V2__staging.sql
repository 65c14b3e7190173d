-- Staging by submission: what each workbook said, and what was concluded of it.
create table submission (
  seq bigint not null primary key,
  drop_no bigint not null,
  sha256 char(64) not null unique,
  name varchar(1000) not null,
  size bigint not null,
  received_at varchar(40) not null,
  read_key char(64),
  form varchar(200),
  unit varchar(200),
  period varchar(10),
  modified varchar(40),
  cov_figures integer not null,
  cov_labels integer not null,
  cov_ignored integer not null,
  cov_unread integer not null,
  state varchar(30),
  version integer not null,
  -- Not every received file is a submission: zips, signed scans and documents are kept too.
  kind varchar(20) default 'WORKBOOK' not null,
  -- What the workbook's rows were when they were stored, so that a row lost or changed since is seen.
  content_hash varchar(40)
);
create index submission_period on submission (period, unit, form);

create table finding (
  seq bigint not null,
  origin char(1) not null,
  ord integer not null,
  code varchar(200) not null,
  office_rule boolean not null,
  severity varchar(10) not null,
  sheet varchar(300),
  cell varchar(20),
  indicator varchar(200),
  measure varchar(3),
  arguments varchar(100000) not null,
  primary key (seq, origin, ord),
  foreign key (seq) references submission (seq)
);

create table narrative (
  seq bigint not null,
  ord integer not null,
  item varchar(1000) not null,
  body varchar(100000) not null,
  sheet varchar(300) not null,
  cell varchar(20) not null,
  primary key (seq, ord),
  foreign key (seq) references submission (seq)
);

-- A wide row: the measures are columns. mark tells what the cell said (see FigureRow).
create table figure (
  seq bigint not null,
  indicator varchar(200) not null,
  sheet varchar(300) not null,
  found_by varchar(10) not null,
  kh_mark char(2), kh_value varchar(60), kh_typed varchar(40000), kh_cell varchar(20),
  th_mark char(2), th_value varchar(60), th_typed varchar(40000), th_cell varchar(20),
  lk_mark char(2), lk_value varchar(60), lk_typed varchar(40000), lk_cell varchar(20),
  ck_mark char(2), ck_value varchar(60), ck_typed varchar(40000), ck_cell varchar(20),
  un_mark char(2), un_value varchar(60), un_typed varchar(40000), un_cell varchar(20),
  ks_mark char(2), ks_value varchar(60), ks_typed varchar(40000), ks_cell varchar(20),
  primary key (seq, indicator, sheet, found_by),
  foreign key (seq) references submission (seq)
);

-- Consolidated figures of units and the whole, for comparison with later periods.
create table consolidated (
  period varchar(10) not null,
  unit varchar(200) not null,
  indicator varchar(200) not null,
  kh_value varchar(80), kh_status varchar(20),
  th_value varchar(80), th_status varchar(20),
  lk_value varchar(80), lk_status varchar(20),
  ck_value varchar(80), ck_status varchar(20),
  un_value varchar(80), un_status varchar(20),
  ks_value varchar(80), ks_status varchar(20),
  pkh_value varchar(80), pkh_status varchar(20),
  tg_value varchar(80), tg_status varchar(20),
  primary key (period, unit, indicator)
);

create table period_state (
  period varchar(10) not null primary key,
  fingerprint char(64) not null
);

-- What units said to earlier findings, in the feedback that they sent back.
create table explanation (
  seq bigint not null,
  ord integer not null,
  code varchar(200) not null,
  sheet varchar(300),
  cell varchar(20),
  indicator varchar(200),
  measure varchar(3),
  body varchar(100000) not null,
  primary key (seq, ord),
  foreign key (seq) references submission (seq)
);

-- What each feedback workbook was made of and its bytes' hash: what did not change is not made again.
create table feedback (
  path varchar(2000) not null primary key,
  fingerprint char(64) not null,
  sha256 char(64) not null
);
