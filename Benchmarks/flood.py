"""Ten thousand slow connections of one network, and what fifty others notice.

Two phases of one run: fifty clients, each of a network of its own, ask at a
pace of their own; then the same beside the flood. The number to reach is the
second phase's answers over the first's. Expects the program built for speed,
or CRENEAU_PROGRAM; with 20,000 open files.

    Benchmarks/flood.py [connections]
"""

import asyncio
import contextlib
import os
import pathlib
import resource
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[1]
os.environ.setdefault("CRENEAU_PROGRAM", str(ROOT / ".build" / "release" / "creneau"))
sys.path.insert(0, str(ROOT / "Tests"))
from Support.deployment import deploy  # noqa: E402
from Support.service import serving  # noqa: E402

FLOOD = int(sys.argv[-1]) if len(sys.argv) > 1 else 10_000
OTHERS = 50
EACH_SECOND = 4
SECONDS = 20
RATIO_MIN = 0.9
SLOW = b"POST /api/v1/holds HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n"
QUICK = b"GET /api/v1/openings?near=45.5,-73.6&radius_km=25&reason=earache HTTP/1.1\r\nHost: localhost\r\n\r\n"


async def hold(port, held):
    """One slow connection: a byte every 8 s, and again as soon as it is ended."""
    while True:
        with contextlib.suppress(OSError, asyncio.TimeoutError):
            _, writer = await asyncio.open_connection("127.0.0.1", port, local_addr=("127.0.0.2", 0))
            held["tried"] += 1
            try:
                writer.write(SLOW)
                while not writer.is_closing():
                    await asyncio.sleep(8)
                    writer.write(b" ")
                    await writer.drain()
            finally:
                writer.close()
        await asyncio.sleep(8)


async def hold_all(port):
    held = {"tried": 0}
    tasks = [asyncio.create_task(hold(port, held)) for _ in range(FLOOD)]
    while held["tried"] < FLOOD:
        await asyncio.sleep(0.5)
    print("every one of them has tried", flush=True)
    await asyncio.gather(*tasks)


async def ask(port, number, until, counts):
    """One of the others: so many requests a second, on a connection that stays."""
    due = time.monotonic() + number / OTHERS / EACH_SECOND
    reader = writer = None
    while due < until:
        await asyncio.sleep(max(0, due - time.monotonic()))
        due = max(due + 1 / EACH_SECOND, time.monotonic())
        asked = time.monotonic()
        try:
            if not writer:
                reader, writer = await asyncio.wait_for(
                    asyncio.open_connection("127.0.0.1", port, local_addr=(f"127.0.1.{number + 1}", 0)), 10)
            writer.write(QUICK)
            await asyncio.wait_for(answer(reader), 10)
            counts["answers"].append(time.monotonic() - asked)
        except (OSError, asyncio.TimeoutError, asyncio.IncompleteReadError):
            counts["failed"] += 1
            writer = None
    if writer:
        writer.close()


async def answer(reader):
    fields = await reader.readuntil(b"\r\n\r\n")
    assert fields.startswith(b"HTTP/1.1 200"), fields
    length = next(int(line.split(b":")[1]) for line in fields.lower().split(b"\r\n") if line.startswith(b"content-length"))
    await reader.readexactly(length)


async def phase(port):
    counts = {"answers": [], "failed": 0}
    until = time.monotonic() + SECONDS
    await asyncio.gather(*(ask(port, number, until, counts) for number in range(OTHERS)))
    return counts


def memory(pid):
    return next(int(line.split()[1]) // 1024 for line in open(f"/proc/{pid}/status") if line.startswith("VmRSS"))


def told(name, counts):
    times = sorted(counts["answers"])
    median, late = (times[int(len(times) * part)] * 1000 for part in (0.5, 0.99))
    print(f"{name}: {len(times)} answers in {SECONDS} s to {OTHERS} others, {counts['failed']} failed; median {median:.1f} ms, p99 {late:.1f} ms")


async def measure(service):
    pid = service.process.pid
    before = memory(pid)
    await phase(service.front)
    quiet = await phase(service.front)
    told("alone", quiet)
    # A process of its own, so that who is measured does not wait for its turn in it.
    generator = subprocess.Popen([sys.executable, __file__, "--hold", str(service.front), str(FLOOD)], stdout=subprocess.PIPE)
    await asyncio.to_thread(generator.stdout.readline)
    beside = await phase(service.front)
    told(f"beside {FLOOD} slow connections of one network", beside)
    print(f"connections let in {service.metric('creneau_front_connections'):.0f}, refused {service.metric('creneau_front_connections_refused'):.0f}")
    most = memory(pid)
    generator.kill()
    generator.wait()
    while service.metric("creneau_front_connections") > 2 * OTHERS:
        await asyncio.sleep(0.5)
    await asyncio.sleep(3)
    print(f"memory {before} MB before, {most} MB beside the flood, {memory(pid)} MB after it")
    ratio = len(beside["answers"]) / len(quiet["answers"])
    print(f"pace beside the flood / alone: {ratio:.3f} (at least {RATIO_MIN})")
    return ratio >= RATIO_MIN and beside["failed"] == 0


def main():
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))
    if hard < FLOOD + 1000:
        sys.exit(f"the limit of open files is {hard}: too low for {FLOOD} connections")
    if "--hold" in sys.argv:
        return asyncio.run(hold_all(int(sys.argv[-2])))
    with tempfile.TemporaryDirectory(prefix="creneau-flood-") as folder:
        made = deploy(pathlib.Path(folder) / "made")
        with serving(pathlib.Path(folder) / "data", made, verb="serve") as service:
            if not asyncio.run(measure(service)):
                sys.exit("the others were not served at their pace")


if __name__ == "__main__":
    main()
