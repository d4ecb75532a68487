#!/bin/busybox sh
# The first process of a virtual machine that does nothing but ask its kernel about the filter.
/bin/busybox mkdir -p /dev /proc /tmp
/bin/busybox mount -t devtmpfs dev /dev
/bin/busybox mount -t proc proc /proc
/filter-probe </dev/null
echo "virtual machine: the command ended with $?"
echo o >/proc/sysrq-trigger
/bin/busybox sleep 60
