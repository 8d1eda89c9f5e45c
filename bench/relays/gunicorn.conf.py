import os
import signal
import sys
import threading

worker_class = "gevent"
workers = 1
loglevel = "warning"


def on_starting(server):
    """Ends with the process that started it, whose end of our standard input closes."""

    def watch():
        while sys.stdin.buffer.read(1):
            pass
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=watch, daemon=True).start()
