"""The same batch on a cluster: any executor of concurrent.futures will do."""

import os
import signal
from contextlib import closing
from sqlite3 import connect

import pytest

from eras_review.batch.batch import batch
from eras_review.batch.store import FILE_NAME
from made_cohort import make_cohort

pytestmark = pytest.mark.cluster


def rows_of(out):
    """Return all that is kept of files."""
    with closing(connect(out / FILE_NAME)) as base:
        return base.execute("SELECT * FROM files ORDER BY path").fetchall()


@pytest.fixture
def client():
    """Give a client of two workers on the loopback interface."""
    distributed = pytest.importorskip("distributed")
    with (
        distributed.LocalCluster(
            n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None
        ) as cluster,
        distributed.Client(cluster) as client,
    ):
        yield client


def test_a_cluster_that_loses_a_worker_gives_the_same_results(client, tmp_path):
    """One of two workers is killed after the first result; nothing is lost."""
    cohort = make_cohort(tmp_path)
    batch(cohort, tmp_path / "local")
    killed = []

    def watch(done: int, total: int) -> None:
        if done == total - 3 and not killed:
            killed.append(next(iter(client.run(os.getpid).values())))
            os.kill(killed[0], signal.SIGKILL)

    with client.get_executor() as executor:
        batch(cohort, tmp_path / "cluster", executor=executor, workers=2, watch=watch)

    assert killed
    assert rows_of(tmp_path / "cluster") == rows_of(tmp_path / "local")
    for name in ("index.html", "cohort.csv", "results.jsonl", "applicants/Ada Lin.html"):
        there, here = tmp_path / "cluster" / name, tmp_path / "local" / name
        assert there.read_bytes() == here.read_bytes()
