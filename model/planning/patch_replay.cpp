// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/patch_replay.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace bakeoff::planning {

namespace {

/// Windows are worked through in tiles: what one tile needs of a thousand streams stays in the processor's
/// cache, and loops of a fixed length over plain arrays become vector instructions.
constexpr std::size_t tile = 64;

/// A stream by window, filled up to whole tiles with windows in which nothing comes out.
struct WindowedStream {
    std::vector<std::uint8_t> isHit;
    std::vector<std::uint16_t> exposure_days; ///< 0 where nothing came out
    std::vector<int> patches;
    std::vector<double> survival;     ///< (1 - q)^n
    std::vector<double> searchWeight; ///< n times that
    qint64 patchSum = 0;
    int largestBatch = 0;
};

WindowedStream windowed(const PatchStream &stream, const ReplayInput &input, std::size_t windows)
{
    WindowedStream made;
    made.isHit.resize(windows);
    made.exposure_days.resize(windows);
    made.patches.resize(windows);
    made.survival.resize(windows, 1.0);
    made.searchWeight.resize(windows);
    for (const PatchDay &patch : stream) {
        const auto window = static_cast<std::size_t>(patch.day / input.window_days);
        const int end = std::min((int(window) + 1) * input.window_days, input.days);
        if (!made.isHit[window])
            made.exposure_days[window] = static_cast<std::uint16_t>(end - patch.day);
        made.isHit[window] = 1;
        made.patches[window] += patch.count;
        made.patchSum += patch.count;
    }
    for (std::size_t w = 0; w < windows; ++w) {
        if (!made.isHit[w])
            continue;
        made.survival[w] = std::pow(1 - input.risk.breakChance, made.patches[w]);
        made.searchWeight[w] = made.patches[w] * made.survival[w];
        made.largestBatch = std::max(made.largestBatch, made.patches[w]);
    }
    return made;
}

/// All images that follow the same service on the same OS.
struct Pair {
    const WindowedStream *service = nullptr;
    int planned = 0; ///< golden images of the plan
    int others = 0;  ///< golden images that pre-installed alone would have
    qint64 instances = 0;
};

/// All platforms that follow the same OS stream.
struct Group {
    const WindowedStream *os = nullptr;
    int images = 0; ///< OS templates
    std::vector<Pair> pairs;
    bool isLikeTheOneBefore = false; ///< by its golden images
};

/// Golden images of a group in one tile, added up by how many there are of each service. What the OS adds is
/// the same for all of them.
struct TileSum {
    qint64 images = 0;
    std::array<int, tile> hits{};
    std::array<double, tile> survival{};
    std::array<double, tile> searchWeight{};

    void add(const WindowedStream &service, int count, std::size_t from)
    {
        images += count;
        for (std::size_t w = 0; w < tile; ++w) // a mask: SSE2 does not multiply whole numbers
            hits[w] += count & -int(service.isHit[from + w]);
        const auto weight = double(count);
        for (std::size_t w = 0; w < tile; ++w)
            survival[w] += weight * service.survival[from + w];
        for (std::size_t w = 0; w < tile; ++w)
            searchWeight[w] += weight * service.searchWeight[from + w];
    }
};

/// Days of exposure in a tile of one image that follows both: whichever's patch came first in each window.
std::uint32_t jointExposure_days(const WindowedStream &first, const WindowedStream &second, std::size_t from)
{
    const std::uint16_t *a = first.exposure_days.data() + from;
    const std::uint16_t *b = second.exposure_days.data() + from;
    std::uint32_t sum = 0;
    for (std::size_t w = 0; w < tile; ++w)
        sum += std::max(a[w], b[w]);
    return sum;
}

/// \a largest, or the largest batch of an image that follows both streams where that is more.
int largerBatch(int largest, const WindowedStream &first, const WindowedStream &second)
{
    if (first.largestBatch + second.largestBatch <= largest) // cannot be, so there is no need to look
        return largest;
    for (std::size_t w = 0; w < first.patches.size(); ++w)
        largest = std::max(largest, first.patches[w] + second.patches[w]);
    return largest;
}

/// Adds the golden images of a group. For each window with a = patches of the OS and b of the service, and
/// x^n for what survives, the sums over all images factor into the OS's part and the TileSum:
/// P = 1 - x^a x^b, and P * n = (a + b) - (a x^a) x^b - x^a (b x^b). The first term, all patches, is not
/// added here.
void addGolden(PatchBurden &burden, const WindowedStream &os, const TileSum &sum, std::size_t from,
               const BatchRisk &risk)
{
    double breaks = 0;
    double unbrokenPatches = 0;
    for (std::size_t w = 0; w < tile; ++w) {
        burden.goldenRebuilds[from + w] += os.isHit[from + w] ? sum.images : sum.hits[w];
        breaks += double(sum.images) - os.survival[from + w] * sum.survival[w];
        unbrokenPatches +=
            os.searchWeight[from + w] * sum.survival[w] + os.survival[from + w] * sum.searchWeight[w];
    }
    burden.expectedBreaks += breaks;
    burden.repair_h += breaks * risk.repair_h - unbrokenPatches * risk.search_h;
}

void addOs(PatchBurden &burden, const Group &group, const BatchRisk &risk)
{
    const WindowedStream &os = *group.os;
    for (std::size_t w = 0; w < os.isHit.size(); ++w) {
        const double breaks = group.images * (1 - os.survival[w]);
        burden.osRebuilds[w] += os.isHit[w] * group.images;
        burden.exposure_days += os.exposure_days[w] * group.images;
        burden.expectedBreaks += breaks;
        burden.repair_h += breaks * (risk.repair_h + os.patches[w] * risk.search_h);
    }
    burden.patches += group.images * os.patchSum;
    if (group.images > 0)
        burden.largestBatch = std::max(burden.largestBatch, os.largestBatch);
}

/// What does not go by window: patches and the largest batch.
void addBatches(PatchBurden &burden, const WindowedStream &os, const Pair &pair, int images,
                const BatchRisk &risk)
{
    if (images == 0)
        return;
    const qint64 patches = images * (os.patchSum + pair.service->patchSum);
    burden.patches += patches;
    burden.repair_h += double(patches) * risk.search_h;
    burden.largestBatch = largerBatch(burden.largestBatch, os, *pair.service);
}

class Replay
{
public:
    explicit Replay(const ReplayInput &input)
        : m_input(input), m_count(static_cast<std::size_t>(windowCount(input.days, input.window_days))),
          m_windows((m_count + tile - 1) / tile * tile)
    {
        for (const PatchStream &stream : input.osStreams)
            m_os.push_back(windowed(stream, input, m_windows));
        for (const PatchStream &stream : input.serviceStreams)
            m_services.push_back(windowed(stream, input, m_windows));
        m_os.push_back(windowed({}, input, m_windows)); // what is never patched has the last place
        m_services.push_back(m_os.back());
        gather();
    }

    ReplayResult result()
    {
        const BatchRisk &risk = m_input.risk;
        for (PatchBurden *burden : {&m_result.preInstalled, &m_result.osOnly, &m_result.plan}) {
            burden->osRebuilds.resize(m_windows);
            burden->goldenRebuilds.resize(m_windows);
        }
        for (const Group &group : m_groups) {
            addOs(m_result.osOnly, group, risk);
            for (const Pair &pair : group.pairs) {
                addBatches(m_result.preInstalled, *group.os, pair, pair.planned + pair.others, risk);
                addBatches(m_result.plan, *group.os, pair, pair.planned, risk);
            }
        }
        for (std::size_t from = 0; from < m_windows; from += tile)
            addTile(from);
        addOsToOthers();
        for (PatchBurden *burden : {&m_result.preInstalled, &m_result.osOnly, &m_result.plan}) {
            burden->osRebuilds.resize(m_count);
            burden->goldenRebuilds.resize(m_count);
        }
        return std::move(m_result);
    }

private:
    /// Rows with the same OS become one group, their cells with the same service one pair.
    void gather()
    {
        std::vector<Group> byStream(m_os.size());
        const auto place = [](int stream, const std::vector<WindowedStream> &all) {
            return stream < 0 ? all.size() - 1 : static_cast<std::size_t>(stream);
        };
        for (const ReplayRow &row : m_input.rows) {
            Group &group = byStream[place(row.stream, m_os)];
            group.images += row.images;
            group.pairs.resize(m_services.size());
            for (const ReplayCell &cell : row.cells) {
                Pair &pair = group.pairs[place(cell.stream, m_services)];
                pair.planned += cell.planImages;
                pair.others += cell.images - cell.planImages;
                pair.instances += cell.instances;
            }
        }
        for (std::size_t stream = 0; stream < byStream.size(); ++stream) {
            Group &group = byStream[stream];
            group.os = &m_os[stream];
            for (std::size_t i = 0; i < group.pairs.size(); ++i)
                group.pairs[i].service = &m_services[i];
            std::erase_if(group.pairs, [](const Pair &pair) {
                return pair.planned == 0 && pair.others == 0 && pair.instances == 0;
            });
            if (group.pairs.empty() && group.images == 0)
                continue;
            group.isLikeTheOneBefore =
                !m_groups.empty() &&
                std::equal(group.pairs.begin(), group.pairs.end(), m_groups.back().pairs.begin(),
                           m_groups.back().pairs.end(), [](const Pair &a, const Pair &b) {
                               return a.service == b.service && a.planned == b.planned &&
                                      a.others == b.others;
                           });
            m_groups.push_back(std::move(group));
        }
    }

    void addTile(std::size_t from)
    {
        TileSum planned;
        TileSum others;
        for (const Group &group : m_groups) {
            if (!group.isLikeTheOneBefore) {
                planned = {};
                others = {};
                for (const Pair &pair : group.pairs) {
                    if (pair.planned > 0)
                        planned.add(*pair.service, pair.planned, from);
                    if (pair.others > 0)
                        others.add(*pair.service, pair.others, from);
                }
            }
            for (const Pair &pair : group.pairs) {
                const qint64 exposure_days = jointExposure_days(*group.os, *pair.service, from);
                m_result.plan.exposure_days += pair.planned * exposure_days;
                m_result.preInstalled.exposure_days += (pair.planned + pair.others) * exposure_days;
                m_result.instanceExposure_days += pair.instances * exposure_days;
            }
            addGolden(m_result.plan, *group.os, planned, from, m_input.risk);
            addGolden(m_result.preInstalled, *group.os, planned, from, m_input.risk);
            addGolden(m_result.preInstalled, *group.os, others, from, m_input.risk);
        }
    }

    /// The OS templates are the same under each strategy.
    void addOsToOthers()
    {
        const PatchBurden &os = m_result.osOnly;
        for (PatchBurden *burden : {&m_result.preInstalled, &m_result.plan}) {
            burden->osRebuilds = os.osRebuilds;
            burden->exposure_days += os.exposure_days;
            burden->patches += os.patches;
            burden->expectedBreaks += os.expectedBreaks;
            burden->repair_h += os.repair_h;
            burden->largestBatch = std::max(burden->largestBatch, os.largestBatch);
        }
    }

    const ReplayInput &m_input;
    std::size_t m_count;   ///< windows of the replay
    std::size_t m_windows; ///< filled up to whole tiles
    std::vector<WindowedStream> m_os;
    std::vector<WindowedStream> m_services;
    std::vector<Group> m_groups;
    ReplayResult m_result;
};

} // namespace

qint64 PatchBurden::rebuilds() const
{
    return std::accumulate(osRebuilds.begin(), osRebuilds.end(), qint64(0)) +
           std::accumulate(goldenRebuilds.begin(), goldenRebuilds.end(), qint64(0));
}

int windowCount(int days, int window_days)
{
    return (days + window_days - 1) / window_days;
}

ReplayResult replayPatches(const ReplayInput &input)
{
    return Replay(input).result();
}

} // namespace bakeoff::planning
