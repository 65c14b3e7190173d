-- What is dealt out to workers: which batch a file is in.
create table batch_file (
  seq bigint not null primary key,
  batch varchar(60) not null
);
create index batch_file_batch on batch_file (batch);
