// The peer of `./jobkreds bench engines`: LEMON's network simplex on one instance, once for each line on stdin.
// Reads what assign-file.ts writes. Each opening sends its places to persons, or, unless every place must be filled, to a last node that stands
// for a place unfilled; a weight w is a cost of (largest weight + 1) - w.
#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>
#include <sys/resource.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <cstdio>
#include <iostream>
#include <string>
#include <vector>

using Graph = lemon::StaticDigraph;
using Simplex = lemon::NetworkSimplex<Graph, int, long long>;
using Clock = std::chrono::steady_clock;

static double msBetween(Clock::time_point a, Clock::time_point b) {
  return std::chrono::duration<double, std::milli>(b - a).count();
}

static double cpuMs() { return 1000.0 * double(std::clock()) / CLOCKS_PER_SEC; }

int main(int argc, char** argv) {
  std::FILE* file = argc > 1 ? std::fopen(argv[1], "rb") : nullptr;
  int head[5];
  if (!file || std::fread(head, 4, 5, file) != 5) return 1;
  const int persons = head[1], openings = head[2], edges = head[3];
  const bool perfect = head[4] != 0;
  std::vector<int> capacity(openings), opening(edges), person(edges), weight(edges);
  size_t got = std::fread(capacity.data(), 4, openings, file) + std::fread(opening.data(), 4, edges, file) +
               std::fread(person.data(), 4, edges, file) + std::fread(weight.data(), 4, edges, file);
  std::fclose(file);
  if (got != size_t(openings) + 3 * size_t(edges)) return 1;
  const int above = *std::max_element(weight.begin(), weight.end()) + 1;
  long places = 0;
  for (int count : capacity) places += count;

  std::string line;
  while (std::getline(std::cin, line)) {
    const auto started = Clock::now();
    const double startedCpu = cpuMs();
    Graph graph;
    std::vector<std::pair<int, int>> arcs;
    std::vector<int> cost, upper;
    const int unfilled = openings + persons;
    arcs.reserve(edges + openings);
    cost.reserve(edges + openings);
    upper.reserve(edges + openings);
    int e = 0;
    for (int o = 0; o < openings; o++) {
      for (; e < edges && opening[e] == o; e++) {
        arcs.push_back({o, openings + person[e]});
        cost.push_back(above - weight[e]);
        upper.push_back(1);
      }
      if (perfect) continue;
      arcs.push_back({o, unfilled});
      cost.push_back(above);
      upper.push_back(capacity[o]);
    }
    graph.build(unfilled + 1, arcs.begin(), arcs.end());
    Graph::ArcMap<int> costs(graph), uppers(graph, 1);
    for (size_t a = 0; a < arcs.size(); a++) {
      costs[graph.arc(a)] = cost[a];
      uppers[graph.arc(a)] = upper[a];
    }
    Graph::NodeMap<int> supply(graph, 0);
    for (int o = 0; o < openings; o++) supply[graph.node(o)] = capacity[o];
    for (int p = 0; p < persons; p++) supply[graph.node(openings + p)] = -1;
    supply[graph.node(unfilled)] = perfect ? 0 : -int(places);
    const auto built = Clock::now();
    const double builtCpu = cpuMs();
    Simplex simplex(graph);
    simplex.upperMap(uppers).costMap(costs).supplyMap(supply).supplyType(Simplex::GEQ);
    const bool solved = simplex.run() == Simplex::OPTIMAL;
    const auto ended = Clock::now();
    const double endedCpu = cpuMs();
    const long long objective = solved ? (long long)places * above - simplex.totalCost<long long>() : -1;
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    std::printf("{\"build\":%.3f,\"solve\":%.3f,\"buildCpu\":%.3f,\"solveCpu\":%.3f,\"objective\":%lld,\"memoryMb\":%ld}\n",
                msBetween(started, built), msBetween(built, ended), builtCpu - startedCpu, endedCpu - builtCpu, objective,
                usage.ru_maxrss / 1024);
    std::fflush(stdout);
  }
}
