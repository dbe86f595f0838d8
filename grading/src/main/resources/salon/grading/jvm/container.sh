# Runs a program where it can do little harm: in namespaces of its own, which unshare has made, and with no privileges.
# Arguments: the folder with "in" and "work"; what else lies in /tmp and is needed; --; options of setpriv; --; the program.
folder=$1
shift
ip link set lo up

# Its /tmp is empty, its own, in memory and small.
mount -t tmpfs -o size=64m,mode=1777 salon "$folder/work"
mkdir "$folder/work/in"
mount --bind "$folder/in" "$folder/work/in"
while [ "$1" != -- ]; do
    copy=$folder/work/${1#/tmp/}
    if [ -d "$1" ]; then
        mkdir -p "$copy"
    else
        mkdir -p "${copy%/*}"
        : >"$copy"
    fi
    mount --bind "$1" "$copy"
    shift
done
shift

# All else it may read and not write. A mount that somebody made stricter stays as strict.
while read -r _ place _ options _; do
    place=$(printf %b "$place") # where a blank is \040
    flags=
    for flag in nosuid nodev noexec noatime relatime; do
        case ,$options, in *,$flag,*) flags=$flags,$flag ;; esac
    done
    case $place in
        "$folder/work" | /proc) ;;
        *) mount -o "remount,bind,ro$flags" "$place" 2>/dev/null || : ;;
    esac
done </proc/self/mounts
mount -t tmpfs -o ro salon /run # where services of the machine listen, whatever network there is
mount --rbind "$folder/work" /tmp
cd /tmp

identity=
while [ "$1" != -- ]; do
    identity="$identity $1"
    shift
done
shift
exec env -i LC_ALL=C.UTF-8 prlimit --core=0 --fsize=67108864 --nofile=4096 --nproc=2048 --data=4294967296 -- \
    setpriv $identity --no-new-privs --inh-caps=-all --bounding-set=-all -- "$@"
