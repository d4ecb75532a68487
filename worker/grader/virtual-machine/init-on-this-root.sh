#!/bin/busybox sh
# The first process of the virtual machine. It sees this machine's files read-only, keeps what it writes in memory, has
# cgroup v2 alone, and runs the command it was built with.
busybox=/bin/busybox
$busybox mkdir -p /dev /lower /upper /root
$busybox mount -t devtmpfs dev /dev
while read -r module; do $busybox insmod "/modules/$module.ko"; done </modules/order
$busybox mount -t 9p -o trans=virtio,version=9p2000.L,ro,cache=loose,msize=524288 host /lower
$busybox mount -t tmpfs -o mode=755 upper /upper
$busybox mkdir /upper/changes /upper/work
$busybox mount -t overlay -o lowerdir=/lower,upperdir=/upper/changes,workdir=/upper/work root /root
for place in proc sys dev; do $busybox mkdir -p "/root/$place"; done
$busybox mount -t proc proc /root/proc
$busybox mount -t sysfs sys /root/sys
$busybox mount -t devtmpfs dev /root/dev
$busybox mkdir -p /root/dev/shm /root/dev/pts
$busybox mount -t tmpfs shm /root/dev/shm
$busybox mount -t devpts pts /root/dev/pts
$busybox mount -t cgroup2 cgroup2 /root/sys/fs/cgroup
$busybox mkdir -p /root/results
$busybox mount -t 9p -o trans=virtio,version=9p2000.L,msize=524288 results /root/results
$busybox ip link set lo up
# No chroot: from inside one the kernel gives nobody a user namespace.
exec $busybox switch_root /root /bin/sh -c '
  (eval "$1") </dev/null 2>&1
  echo "virtual machine: the command ended with $?"
  echo o >/proc/sysrq-trigger
  sleep 60' sh "$($busybox cat /command)"
