#!/usr/bin/env bash
# Whether the service is ready, asked without curl or wget, which the base image does not have.
set -euo pipefail
exec 3<> "/dev/tcp/127.0.0.1/$SERVER_PORT"
printf 'GET /actuator/health/readiness HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
read -r _ status _ <&3
[ "$status" = 200 ]
