"""Every job ends, whatever happens to a worker."""

import pytest

import batch_jobs
from eras_review.batch.executors import LocalExecutors
from eras_review.batch.pool import Pool


@pytest.fixture(scope="module")
def executors():
    """Give two worker processes, ended after the tests."""
    local = LocalExecutors(2)
    yield local
    local.close()


def failed(job, problem):
    """Return what stands for a job that failed."""
    return (job if isinstance(job, int) else job[0], problem)


def test_jobs_are_done(executors):
    """Results come as they end."""
    results = Pool(executors, batch_jobs.double, failed).run(range(40))

    assert sorted(results) == [2 * n for n in range(40)]


def test_a_job_that_ends_its_process_is_given_up_and_the_others_are_done(executors):
    """Those under way with it are tried again."""
    results = list(Pool(executors, batch_jobs.double_or_die, failed).run(range(30)))

    lost = [r for r in results if isinstance(r, tuple)]
    assert [number for number, _ in lost] == [13]
    assert "twice" in lost[0][1]
    assert sorted(r for r in results if r not in lost) == [2 * n for n in range(30) if n != 13]


def test_a_process_that_is_killed_once_costs_nothing(executors, tmp_path):
    """A kill from outside is not the fault of the file."""
    jobs = [(n, tmp_path) for n in range(30)]
    results = list(Pool(executors, batch_jobs.double_or_die_once, failed).run(jobs))

    assert (tmp_path / "died").exists()
    assert sorted(results) == [2 * n for n in range(30)]


def test_an_error_ends_one_job_and_is_told_by_its_name_only(executors):
    """Messages may quote a draft."""
    results = list(Pool(executors, batch_jobs.double_or_fail, failed).run(range(20)))

    lost = [r for r in results if isinstance(r, tuple)]
    assert lost == [(13, "an error of ours: ValueError")]
    assert len(results) == 20
