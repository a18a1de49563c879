# shellcheck shell=bash
# RabbitMQ from the distribution's package, private to MARQUEE_HOME. Sourced by infrastructure.sh.

rabbitmq_ports() {
  pick_port RABBITMQ_PORT 17672
  pick_port RABBITMQ_MANAGEMENT_PORT 17673
  pick_port RABBITMQ_METRICS_PORT 17674
  pick_port RABBITMQ_DISTRIBUTION_PORT 17675
  pick_port RABBITMQ_EPMD_PORT 17676
}

# A home of its own keeps the Erlang cookie private; own ports for Erlang's name service and distribution keep this node
# apart from any other on the machine.
rabbitmq_environment() {
  local place=$INFRASTRUCTURE/rabbitmq
  mkdir -p "$place"/{home,data,log}
  export HOME=$place/home
  export ERL_EPMD_ADDRESS=127.0.0.1 ERL_EPMD_PORT=$RABBITMQ_EPMD_PORT
  export RABBITMQ_NODENAME=marquee$RABBITMQ_PORT@localhost RABBITMQ_DIST_PORT=$RABBITMQ_DISTRIBUTION_PORT
  export RABBITMQ_CONFIG_FILE=$place/rabbitmq.conf RABBITMQ_ADVANCED_CONFIG_FILE=$place/advanced.config
  export RABBITMQ_CONF_ENV_FILE=$place/rabbitmq-env.conf RABBITMQ_ENABLED_PLUGINS_FILE=$place/enabled_plugins
  export RABBITMQ_MNESIA_BASE=$place/data RABBITMQ_LOG_BASE=$place/log RABBITMQ_PID_FILE=$place/rabbitmq.pid
  # without busy waiting: an idle broker shall cost nothing
  export RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS="-kernel inet_dist_use_interface {127,0,0,1} +sbwt none +sbwtdcpu none +sbwtdio none"
  unset RABBITMQ_NODE_PORT RABBITMQ_NODE_IP_ADDRESS
}

rabbitmq_write_configuration() {
  local place=$INFRASTRUCTURE/rabbitmq
  : > "$place/rabbitmq-env.conf"
  printf '[].\n' > "$place/advanced.config"
  printf '[rabbitmq_management,rabbitmq_prometheus].\n' > "$place/enabled_plugins"
  (umask 077 && cat > "$place/rabbitmq.conf") << CONFIGURATION
listeners.tcp.local = 127.0.0.1:$RABBITMQ_PORT
management.tcp.ip = 127.0.0.1
management.tcp.port = $RABBITMQ_MANAGEMENT_PORT
prometheus.tcp.ip = 127.0.0.1
prometheus.tcp.port = $RABBITMQ_METRICS_PORT
default_user = marquee
default_pass = $(secret rabbitmq-password)
default_user_tags.administrator = true
vm_memory_high_watermark.absolute = 768MB
disk_free_limit.absolute = 200MB
log.console = false
log.file.level = info
CONFIGURATION
}

rabbitmq_pid() { live_pid "$INFRASTRUCTURE/rabbitmq/rabbitmq.pid"; }

rabbitmq_start() {
  rabbitmq_environment
  ! rabbitmq_pid > /dev/null || return 0
  wait_for 10 port_free "$RABBITMQ_PORT" || port_taken RabbitMQ "$RABBITMQ_PORT"
  rabbitmq_write_configuration
  # started here, not by RabbitMQ, which would start one on the usual port that nobody stops
  setsid epmd -address 127.0.0.1 -port "$RABBITMQ_EPMD_PORT" -daemon > /dev/null 2>&1 || true
  setsid nohup "$(rabbitmq_bin)/rabbitmq-server" > "$INFRASTRUCTURE/rabbitmq/log/console.log" 2>&1 < /dev/null 9>&- &
  if ! wait_for 90 answers "$RABBITMQ_PORT" || ! wait_for 60 answers "$RABBITMQ_MANAGEMENT_PORT"; then
    did_not_start RabbitMQ "$INFRASTRUCTURE/rabbitmq/log/"
  fi
}

rabbitmq_stop() {
  rabbitmq_environment
  end_process rabbitmq TERM 60
  epmd -port "$RABBITMQ_EPMD_PORT" -kill > /dev/null 2>&1 || true
}

rabbitmq_kill() {
  rabbitmq_environment
  end_process rabbitmq KILL 10
}

rabbitmq_url() { printf 'amqp://marquee:%s@127.0.0.1:%s' "$(secret rabbitmq-password)" "$RABBITMQ_PORT"; }
rabbitmq_management_url() { printf 'http://marquee:%s@127.0.0.1:%s' "$(secret rabbitmq-password)" "$RABBITMQ_MANAGEMENT_PORT"; }
