# Runs a program, as the leader of a process group, until the input ends. That
# is when the process ends that holds its other end, in whichever way. Then all
# of the group are ended, and their temporary files, such as a browser's
# profile, are removed.
exec 3<&0
TMPDIR=$(mktemp -d)
export TMPDIR
{
  trap "" TERM
  cat <&3 >/dev/null
  while kill -- -$$ && kill -0 $$; do sleep .1; done
  rm -rf "$TMPDIR"
} >/dev/null 2>&1 &
exec "$@" </dev/null 3<&-
