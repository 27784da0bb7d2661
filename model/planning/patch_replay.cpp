// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/patch_replay.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <numeric>

namespace bakeoff::planning {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::planning)
};

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
    const int replayed_days = windowCount(input.days, input.window_days) * input.window_days;
    for (const PatchDay &patch : stream) {
        if (patch.day >= replayed_days)
            break;
        const auto window = static_cast<std::size_t>(patch.day / input.window_days);
        const int end = (int(window) + 1) * input.window_days;
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
    int planned = 0; ///< golden images of the plan; all together are below mostImages
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
        burden.exposure_days += qint64(os.exposure_days[w]) * group.images;
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
            // Sums of what nearly cancels may end a little below nothing.
            burden->expectedBreaks = std::max(0.0, burden->expectedBreaks);
            burden->repair_h = std::max(0.0, burden->repair_h);
        }
        m_result.replayed_days = int(m_count) * m_input.window_days;
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

bool fits(const PatchStream &stream, int days)
{
    qint64 patches = 0;
    int last = -1;
    for (const PatchDay &each : stream) {
        if (each.day <= last || each.day >= days || each.count < 1)
            return false;
        last = each.day;
        patches += each.count;
    }
    return patches <= mostStreamPatches;
}

Result<> checkStreams(const ReplayInput &input)
{
    const auto fitsIn = [&input](const PatchStream &stream) { return fits(stream, input.days); };
    if (std::all_of(input.osStreams.begin(), input.osStreams.end(), fitsIn) &&
        std::all_of(input.serviceStreams.begin(), input.serviceStreams.end(), fitsIn))
        return {};
    return fail(
        ErrorCode::Invalid,
        Text::tr("The patches to replay are not in the order of their days, not within %1 days, or more "
                 "than %2.")
            .arg(input.days)
            .arg(mostStreamPatches));
}

Result<> checkImages(const ReplayInput &input)
{
    const auto isStream = [](int stream, const std::vector<PatchStream> &all) {
        return stream >= -1 && stream < int(all.size());
    };
    qint64 templates = 0;
    qint64 images = 0;
    qint64 instances = 0;
    bool areFit = true;
    for (const ReplayRow &row : input.rows) {
        areFit = areFit && isStream(row.stream, input.osStreams) && row.images >= 0;
        templates += row.images;
        for (const ReplayCell &cell : row.cells) {
            areFit = areFit && isStream(cell.stream, input.serviceStreams) && cell.planImages >= 0 &&
                     cell.planImages <= cell.images && cell.instances >= 0 && cell.instances <= mostInstances;
            images += cell.images;
            instances = std::min(instances, mostInstances) + cell.instances;
        }
    }
    if (!areFit)
        return fail(
            ErrorCode::Invalid,
            Text::tr("A line of the matrix to replay names patches that there are not, or has less than no "
                     "images or instances."));
    if (templates > mostImages || images > mostImages || instances > mostInstances)
        return fail(ErrorCode::Invalid,
                    Text::tr("%1 images and %2 running instances are more than can be replayed.")
                        .arg(templates + images)
                        .arg(instances),
                    Text::tr("Plan at most %1 images and %2 instances; fewer generations make fewer images.")
                        .arg(mostImages)
                        .arg(mostInstances));
    return {};
}

} // namespace

qint64 PatchBurden::rebuilds() const
{
    return std::accumulate(osRebuilds.begin(), osRebuilds.end(), qint64(0)) +
           std::accumulate(goldenRebuilds.begin(), goldenRebuilds.end(), qint64(0));
}

int windowCount(int days, int window_days)
{
    return days / window_days;
}

double perYear(double amount, int days)
{
    constexpr double daysPerYear = 365.25;
    return amount * daysPerYear / days;
}

Result<> checkWindow(int days, int window_days, const BatchRisk &risk)
{
    if (days < 1 || days > mostReplay_days)
        return fail(ErrorCode::Invalid, Text::tr("A replay of %1 days cannot be made.").arg(days),
                    Text::tr("Choose from 1 to %1 days.").arg(mostReplay_days));
    if (window_days < 1)
        return fail(ErrorCode::Invalid, Text::tr("There is no window of %1 days.").arg(window_days),
                    Text::tr("Patch every day at most: choose 1 or more."));
    if (window_days > days)
        return fail(
            ErrorCode::Invalid,
            Text::tr("A window of %1 days does not fit into a replay of %2 days.").arg(window_days).arg(days),
            Text::tr("Replay a longer time, or choose a shorter window."));
    const auto isWithin = [](double value, double most) { return value >= 0 && value <= most; };
    if (!isWithin(risk.breakChance, 1) || !isWithin(risk.repair_h, mostRepair_h) ||
        !isWithin(risk.search_h, mostRepair_h))
        return fail(ErrorCode::Invalid,
                    Text::tr("The chance that a patch breaks something, or the hours of repair, "
                             "cannot be assumed."),
                    Text::tr("Choose a chance from 0 to 1, and hours from 0 to %1.").arg(mostRepair_h));
    return {};
}

Result<> checkReplay(const ReplayInput &input)
{
    auto checked = checkWindow(input.days, input.window_days, input.risk);
    if (checked)
        checked = checkStreams(input);
    if (checked)
        checked = checkImages(input);
    return checked;
}

Result<ReplayResult> replayPatches(const ReplayInput &input)
{
    if (auto checked = checkReplay(input); !checked)
        return tl::unexpected(checked.error());
    return Replay(input).result();
}

} // namespace bakeoff::planning
