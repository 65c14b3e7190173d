-- Texts are compared by their code points, as in the embedded database, whatever language the server speaks.
do $$
declare
  own record;
begin
  for own in
    select c.table_name, c.column_name, c.character_maximum_length as length
    from information_schema.columns c
    join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
    where c.table_schema = current_schema() and t.table_type = 'BASE TABLE' and c.data_type = 'character varying'
      and c.collation_name is distinct from 'C' and c.table_name not like 'batch\_%' and c.table_name not like 'flyway\_%'
  loop
    execute format('alter table %I alter column %I type varchar(%s) collate "C"', own.table_name, own.column_name, own.length);
  end loop;
end
$$;
