// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/burden_series.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdint>

namespace bakeoff::planning {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::planning)
};

/// Days of one window that lie in one month.
struct Piece {
    int from = 0; ///< day of the replay
    int to = 0;   ///< the one after the last
    int window = 0;
};

/// The windows that end in a month, and the pieces of all windows that lie in it.
struct Month {
    QDate first;
    int days = 0;
    std::size_t windowsFrom = 0;
    std::size_t windowsTo = 0;
    std::size_t piecesFrom = 0;
    std::size_t piecesTo = 0;
};

/// A calendar for the replay, the same for all images.
struct Months {
    std::vector<Month> months;
    std::vector<Piece> pieces;

    Months(const QDate &from, const ReplayInput &input)
    {
        const int days = windowCount(input.days, input.window_days) * input.window_days;
        int day = 0;
        while (day < days) {
            const QDate date = from.addDays(day);
            Month month;
            month.first = QDate(date.year(), date.month(), 1);
            const int end = std::min(days, int(from.daysTo(month.first.addMonths(1))));
            month.days = end - day;
            month.windowsFrom = std::size_t(day / input.window_days);
            month.windowsTo = std::size_t(end / input.window_days);
            month.piecesFrom = pieces.size();
            while (day < end) {
                const int window = day / input.window_days;
                const int to = std::min(end, (window + 1) * input.window_days);
                pieces.push_back({day, to, window});
                day = to;
            }
            month.piecesTo = pieces.size();
            months.push_back(month);
        }
    }
};

/// A stream by window and piece.
struct Course {
    std::vector<std::uint8_t> isHit;          ///< by window
    std::vector<std::uint16_t> exposure_days; ///< by piece: days of it since the window's first patch

    Course(const PatchStream &stream, const ReplayInput &input, const Months &months)
        : isHit(std::size_t(windowCount(input.days, input.window_days))), exposure_days(months.pieces.size())
    {
        std::vector<int> firstDays(isHit.size());
        for (const PatchDay &patch : stream) {
            const auto window = std::size_t(patch.day / input.window_days);
            if (window >= isHit.size())
                break;
            if (!isHit[window])
                firstDays[window] = patch.day;
            isHit[window] = 1;
        }
        for (std::size_t i = 0; i < exposure_days.size(); ++i) {
            const Piece &piece = months.pieces[i];
            const auto window = std::size_t(piece.window);
            if (isHit[window] && firstDays[window] < piece.to)
                exposure_days[i] = std::uint16_t(piece.to - std::max(piece.from, firstDays[window]));
        }
    }
};

/// All images that follow the same streams.
struct Images {
    qint64 planned = 0;
    qint64 all = 0;
    qint64 instances = 0;
};

class Series
{
public:
    Series(const ReplayScene &scene, int builds)
        : m_months(scene.from, scene.input), m_builds(std::size_t(builds)), m_series(m_months.months.size())
    {
        for (std::size_t i = 0; i < m_series.size(); ++i) {
            m_series[i].month = m_months.months[i].first;
            m_series[i].days = m_months.months[i].days;
            for (MonthBurden *burden : {&m_series[i].preInstalled, &m_series[i].osOnly, &m_series[i].plan})
                burden->kept.resize(m_builds);
        }
        const auto coursesOf = [this, &scene](const std::vector<PatchStream> &streams) {
            std::vector<Course> courses;
            for (const PatchStream &stream : streams)
                courses.emplace_back(stream, scene.input, m_months);
            courses.emplace_back(PatchStream(), scene.input, m_months); // what is never patched
            return courses;
        };
        const std::vector<Course> systems = coursesOf(scene.input.osStreams);
        const std::vector<Course> services = coursesOf(scene.input.serviceStreams);
        const auto place = [](int stream, const std::vector<Course> &all) {
            return stream < 0 ? all.size() - 1 : std::size_t(stream);
        };
        std::vector<qint64> templates(systems.size());
        std::vector<std::vector<Images>> golden(systems.size());
        for (const ReplayRow &row : scene.input.rows) {
            const std::size_t os = place(row.stream, systems);
            templates[os] += row.images;
            golden[os].resize(services.size());
            for (const ReplayCell &cell : row.cells) {
                Images &images = golden[os][place(cell.stream, services)];
                images.planned += cell.planImages;
                images.all += cell.images;
                images.instances += cell.instances;
            }
        }
        for (std::size_t os = 0; os < systems.size(); ++os) {
            if (templates[os] > 0)
                addTemplates(systems[os], services.back(), templates[os]);
            for (std::size_t service = 0; service < golden[os].size(); ++service) {
                const Images &images = golden[os][service];
                if (images.all > 0 || images.instances > 0)
                    addGolden(systems[os], services[service], images);
            }
        }
    }

    std::vector<BurdenMonth> takeSeries() { return std::move(m_series); }

private:
    /// Calls take(month, rebuilds, exposure, rebuilds so far) for one image that follows both.
    template <typename Take>
    void forEachMonth(const Course &os, const Course &service, Take take)
    {
        qint64 soFar = 0;
        for (std::size_t i = 0; i < m_series.size(); ++i) {
            const Month &month = m_months.months[i];
            int rebuilds = 0;
            for (std::size_t w = month.windowsFrom; w < month.windowsTo; ++w)
                rebuilds += os.isHit[w] | service.isHit[w];
            int exposure_days = 0;
            for (std::size_t p = month.piecesFrom; p < month.piecesTo; ++p)
                exposure_days += std::max(os.exposure_days[p], service.exposure_days[p]);
            soFar += rebuilds;
            take(m_series[i], rebuilds, exposure_days, soFar);
        }
    }

    void addKept(MonthBurden &burden, qint64 images, qint64 rebuilds) const
    {
        for (std::size_t older = 0; older < m_builds; ++older)
            burden.kept[older] += images * (1 + std::min(qint64(older), rebuilds));
    }

    void addTemplates(const Course &os, const Course &nothing, qint64 images)
    {
        forEachMonth(os, nothing,
                     [this, images](BurdenMonth &month, int rebuilds, int exposure_days, qint64 soFar) {
                         for (MonthBurden *burden : {&month.preInstalled, &month.osOnly, &month.plan}) {
                             burden->osRebuilds += images * rebuilds;
                             burden->exposure_days += images * exposure_days;
                             addKept(*burden, images, soFar);
                         }
                     });
    }

    void addGolden(const Course &os, const Course &service, const Images &images)
    {
        forEachMonth(os, service,
                     [this, &images](BurdenMonth &month, int rebuilds, int exposure_days, qint64 soFar) {
                         for (const auto &[burden, count] :
                              {std::pair(&month.preInstalled, images.all), {&month.plan, images.planned}}) {
                             if (count == 0)
                                 continue;
                             burden->goldenRebuilds += count * rebuilds;
                             burden->exposure_days += count * exposure_days;
                             addKept(*burden, count, soFar);
                         }
                         month.instanceExposure_days += images.instances * exposure_days;
                     });
    }

    Months m_months;
    std::size_t m_builds;
    std::vector<BurdenMonth> m_series;
};

} // namespace

Result<std::vector<BurdenMonth>> burdenByMonth(const ReplayScene &scene, int builds,
                                               const ImageMeasures &measures)
{
    if (auto checked = checkReplay(scene.input); !checked)
        return tl::unexpected(checked.error());
    if (builds < 1 || builds > mostKeptBuilds)
        return fail(ErrorCode::Invalid, Text::tr("%1 builds of an image cannot be kept.").arg(builds),
                    Text::tr("Choose from 1 to %1.").arg(mostKeptBuilds));
    std::vector<BurdenMonth> series = Series(scene, builds).takeSeries();
    for (BurdenMonth &month : series) {
        for (MonthBurden *burden : {&month.preInstalled, &month.osOnly, &month.plan}) {
            if (const auto bake_s = bakeTime_s(burden->osRebuilds, burden->goldenRebuilds, measures))
                burden->rebuild_h = *bake_s / 3600;
        }
    }
    return series;
}

} // namespace bakeoff::planning
