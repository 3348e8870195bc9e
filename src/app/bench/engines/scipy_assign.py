"""The peer of `./jobkreds bench engines`: SciPy on one instance, once for each line on stdin.

Reads what assign-file.ts writes. A full table goes to linear_sum_assignment, other instances to
min_weight_full_bipartite_matching, with a further column for each place that may stay unfilled.
"""
import json
import resource
import sys
import time

import numpy as np
from scipy.optimize import linear_sum_assignment
from scipy.sparse import csr_matrix
from scipy.sparse.csgraph import min_weight_full_bipartite_matching

data = np.fromfile(sys.argv[1], dtype="<i4")
_, persons, openings, edges, perfect = map(int, data[:5])
capacity, opening, person, weight = np.split(data[5:], np.cumsum([openings, edges, edges]))
above = int(weight.max()) + 1
places = int(capacity.sum())
full = bool(perfect) and edges == openings * persons

for _ in sys.stdin:
    started, started_cpu = time.perf_counter(), time.process_time()
    if full:
        matrix = np.empty((openings, persons))
        matrix[opening, person] = above - weight
    else:
        of_place = np.repeat(np.arange(openings), capacity)
        first = np.searchsorted(opening, np.arange(openings + 1))
        extra = 0 if perfect else 1
        length = (first[1:] - first[:-1])[of_place] + extra
        start = np.concatenate([[0], np.cumsum(length)])
        column = np.empty(start[-1], dtype=np.int32)
        cost = np.empty(start[-1])
        for place, o in enumerate(of_place):
            a, b = start[place], start[place + 1] - extra
            column[a:b] = person[first[o] : first[o + 1]]
            cost[a:b] = above - weight[first[o] : first[o + 1]]
            if extra:
                column[b] = persons + place
                cost[b] = above
        matrix = csr_matrix((cost, column, start), shape=(places, persons + extra * places))
    built, built_cpu = time.perf_counter(), time.process_time()
    if full:
        rows, columns = linear_sum_assignment(matrix)
    else:
        rows, columns = min_weight_full_bipartite_matching(matrix)
    ended, ended_cpu = time.perf_counter(), time.process_time()
    total = float(np.asarray(matrix[rows, columns]).sum())
    print(
        json.dumps(
            {
                "build": (built - started) * 1000,
                "solve": (ended - built) * 1000,
                "buildCpu": (built_cpu - started_cpu) * 1000,
                "solveCpu": (ended_cpu - built_cpu) * 1000,
                "objective": round(places * above - total),
                "memoryMb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
            }
        ),
        flush=True,
    )
