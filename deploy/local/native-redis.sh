# shellcheck shell=bash
# Redis from the distribution's package, private to MARQUEE_HOME. Sourced by infrastructure.sh.

redis_ports() { pick_port REDIS_PORT 17379; }

redis_pid() { live_pid "$INFRASTRUCTURE/redis/redis.pid"; }

redis_start() {
  local place=$INFRASTRUCTURE/redis
  ! redis_pid > /dev/null || return 0
  mkdir -p "$place"
  wait_for 10 port_free "$REDIS_PORT" || port_taken Redis "$REDIS_PORT"
  (umask 077 && cat > "$place/redis.conf") << CONFIGURATION
bind 127.0.0.1
port $REDIS_PORT
requirepass $(secret redis-password)
dir $place
pidfile $place/redis.pid
logfile $place/redis.log
daemonize yes
appendonly yes
CONFIGURATION
  redis-server "$place/redis.conf" > /dev/null 9>&-
  wait_for 20 answers "$REDIS_PORT" || did_not_start Redis "$place/redis.log"
}

redis_stop() { end_process redis TERM 20; }
redis_kill() { end_process redis KILL 10; }

redis_url() { printf 'redis://default:%s@127.0.0.1:%s' "$(secret redis-password)" "$REDIS_PORT"; }
