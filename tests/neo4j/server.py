"""A real Neo4j Community server from Maven Central's artifacts: started here, stopped by its id."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

_HERE = Path(__file__).parent
_OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
_START = 120.0
"""Seconds; it takes about five where nothing else runs."""


@dataclass(frozen=True)
class Server:
    """A server that runs, the folder of its own that it lives in, and where it answers."""

    url: str
    process: subprocess.Popen[bytes]
    home: Path

    def stop(self) -> None:
        """Ends the process and removes its folder."""
        self.process.terminate()
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.home, ignore_errors=True)


def missing() -> str:
    """What a server needs and this machine lacks; blank where it has both."""
    lacking = [name for name in ("java", "mvn") if shutil.which(name) is None]
    return f"{' and '.join(lacking)} not found" if lacking else ""


def start(*, login: bool = False) -> Server:
    """Starts a server on free ports; with `login` it asks for a name and a password."""
    home = Path(tempfile.mkdtemp(prefix="orgmodel-neo4j-"))
    port = _configure(home, login=login)
    command = [
        "java",
        "-Xmx1g",
        *(f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPENED),
        "-cp",
        _classpath(),
        "org.neo4j.server.CommunityEntryPoint",
        f"--home-dir={home}",
        f"--config-dir={home / 'conf'}",
    ]
    with (home / "log").open("wb") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log, start_new_session=True)
    server = Server(f"bolt://127.0.0.1:{port}", process, home)
    try:
        _await(server, port)
    except BaseException:
        server.stop()
        raise
    return server


def _configure(home: Path, *, login: bool) -> int:
    bolt, http = _free_ports(2)
    settings = {
        "server.bolt.listen_address": f"127.0.0.1:{bolt}",
        "server.http.listen_address": f"127.0.0.1:{http}",
        "dbms.security.auth_enabled": str(login).lower(),
        "server.memory.heap.initial_size": "512m",
        "server.memory.pagecache.size": "256m",
        "dbms.usage_report.enabled": "false",
    }
    (home / "conf").mkdir()
    lines = "".join(f"{name}={value}\n" for name, value in settings.items())
    (home / "conf" / "neo4j.conf").write_text(lines)
    return bolt


def _classpath() -> str:
    """The server's jars; Maven fetches them once, and is not asked again while they are there."""
    pom = _HERE / "pom.xml"
    kept = _HERE / "target" / f"classpath-{sha256(pom.read_bytes()).hexdigest()[:12]}.txt"
    if not kept.exists() or not all(map(os.path.exists, kept.read_text().split(os.pathsep))):
        kept.parent.mkdir(exist_ok=True)
        goal = ["dependency:build-classpath", f"-Dmdep.outputFile={kept}"]
        subprocess.run(["mvn", "-q", "-B", "-f", str(pom), *goal], check=True)
    return kept.read_text().strip()


def _free_ports(count: int) -> list[int]:
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [each.getsockname()[1] for each in sockets]
    for each in sockets:
        each.close()
    return ports


def _await(server: Server, port: int) -> None:
    """Waits until it speaks Bolt, or says what it wrote when it ended."""
    deadline = time.monotonic() + _START
    while time.monotonic() < deadline:
        if server.process.poll() is not None:
            raise RuntimeError((server.home / "log").read_text())
        with suppress(OSError), socket.create_connection(("127.0.0.1", port), 1) as wire:
            # the magic of Bolt and one version; whatever it answers, it is there
            wire.sendall(bytes.fromhex("6060b017" + "00000405" + "00000000" * 3))
            wire.settimeout(5)
            if wire.recv(4):
                return
        time.sleep(0.2)
    raise TimeoutError(server.url)


if __name__ == "__main__" and not missing():
    # once, before tests that run side by side would each fetch them
    _classpath()
