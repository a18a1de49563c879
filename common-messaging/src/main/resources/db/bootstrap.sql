-- A schema and a role for one service, and what its searches need. Safe to run again; run by whoever may make roles.
create extension if not exists pg_trgm schema public;
do $$
begin
  if not exists (select from pg_roles where rolname = '${role}') then
    create role ${role} login;
  end if;
end
$$;
alter role ${role} login password '${password}';
alter role ${role} set search_path = ${schema};
grant ${role} to current_user;
create schema if not exists ${schema} authorization ${role};
revoke all on schema ${schema} from public;
do $$
begin
  execute format('grant connect on database %I to ${role}', current_database());
end
$$;
