# shellcheck shell=bash
# PostgreSQL from the distribution's package, private to MARQUEE_HOME. Sourced by infrastructure.sh.

postgres_ports() { pick_port POSTGRES_PORT 17432; }

# PostgreSQL refuses to run as root; its packages bring the user postgres.
as_postgres() (
  cd /
  if [ "$(id -u)" = 0 ]; then setpriv --reuid=postgres --regid=postgres --init-groups -- "$@"; else "$@"; fi
)

# Where the data lies. As root with a MARQUEE_HOME that the user postgres cannot reach, somewhere it can, with a link to it.
postgres_place() {
  local place=$INFRASTRUCTURE/postgres elsewhere
  if [ ! -e "$place" ]; then
    mkdir -p "$place"
    if [ "$(id -u)" = 0 ] && ! as_postgres test -x "$place"; then
      elsewhere=/var/lib/marquee-postgres-$(printf '%s' "$MARQUEE_HOME" | cksum | cut -d' ' -f1)
      step "PostgreSQL runs as the user postgres, who cannot reach $place: its data goes to $elsewhere, linked from there"
      mkdir -p "$elsewhere"
      rmdir "$place"
      ln -s "$elsewhere" "$place"
    fi
  fi
  [ "$(id -u)" != 0 ] || chown postgres "$(readlink -f "$place")"
}

postgres_create() {
  local place=$1 password_file=$1/first-password
  (umask 077 && secret postgres-password > "$password_file")
  [ "$(id -u)" != 0 ] || chown postgres "$password_file"
  as_postgres "$(postgres_bin)/initdb" -D "$place/data" -U marquee --pwfile="$password_file" -A scram-sha-256 -E UTF8 \
    --locale=C.UTF-8 > "$MARQUEE_HOME/log/initdb.log" 2>&1 || did_not_start PostgreSQL "$MARQUEE_HOME/log/initdb.log"
  rm -f "$password_file"
}

postgres_pid() { live_pid "$INFRASTRUCTURE/postgres/data/postmaster.pid"; }

postgres_start() {
  local place
  ! postgres_pid > /dev/null || return 0
  postgres_place
  place=$(readlink -f "$INFRASTRUCTURE/postgres")
  wait_for 10 port_free "$POSTGRES_PORT" || port_taken PostgreSQL "$POSTGRES_PORT"
  [ -f "$place/data/PG_VERSION" ] || postgres_create "$place"
  # more than once: after a kill the children need a moment to notice that their parent is gone
  wait_for 20 postgres_try "$place" || did_not_start PostgreSQL "$place/postgres.log"
  export PGPASSWORD
  PGPASSWORD=$(secret postgres-password)
  postgres_query "select 1 from pg_database where datname = 'marquee'" | grep -q 1 || postgres_query 'create database marquee' > /dev/null
}

postgres_try() {
  as_postgres "$(postgres_bin)/pg_ctl" -D "$1/data" -l "$1/postgres.log" -w -s -t 60 -o "-p $POSTGRES_PORT -c listen_addresses=127.0.0.1 \
    -c unix_socket_directories='' -c max_connections=200 -c shared_buffers=64MB ${MARQUEE_POSTGRES_OPTIONS:-}" start > /dev/null 2>&1 9>&-
}

postgres_query() { "$(postgres_bin)/psql" -qtAX -h 127.0.0.1 -p "$POSTGRES_PORT" -U marquee -d postgres -v ON_ERROR_STOP=1 -c "$1"; }

postgres_stop() {
  ! postgres_pid > /dev/null ||
    as_postgres "$(postgres_bin)/pg_ctl" -D "$(readlink -f "$INFRASTRUCTURE/postgres")/data" -m fast -w -s stop
}

postgres_kill() { end_process postgres KILL 10; }

postgres_url() { printf 'postgresql://marquee:%s@127.0.0.1:%s/marquee' "$(secret postgres-password)" "$POSTGRES_PORT"; }
