// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/replay_scene.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace bakeoff::planning {

using namespace catalog;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::planning)
};

constexpr double daysPerYear = 365.25;
constexpr int yearsOfRate = 3;

using Names = QSet<QString>;

Names namesOf(const TemplateRecord &record, PackageNames kind)
{
    Names names;
    for (const PackageVersion &package : record.packages) {
        const bool hasSource = kind == PackageNames::Source && !package.source.isEmpty();
        names.insert(hasSource ? package.source : package.name);
    }
    return names;
}

bool touches(const Advisory &advisory, const Names &names)
{
    return std::any_of(advisory.packages.begin(), advisory.packages.end(),
                       [&names](const QString &package) { return names.contains(package); });
}

/// How many patches each day, by day.
using Days = QMap<QDate, int>;

/// Advisories that touch one of the first and none of the second.
Days daysTouching(const AdvisoryHistory &history, const Names &names, const Names &others)
{
    Days days;
    for (const Advisory &advisory : history.advisories) {
        if (touches(advisory, names) && !touches(advisory, others))
            ++days[advisory.day];
    }
    return days;
}

/// Patches a year over the last years of the data, three at most.
double yearlyRate(const Days &days, const QDate &from, const QDate &until)
{
    const QDate first = std::max(from, until.addYears(-yearsOfRate).addDays(1));
    int patches = 0;
    for (auto day = days.lowerBound(first); day != days.end(); ++day)
        patches += day.value();
    return patches * daysPerYear / double(first.daysTo(until) + 1);
}

/// So many a year between two days (the second excluded), evenly spread.
void spread(Days &days, double perYear, const QDate &from, const QDate &to)
{
    if (perYear <= 0 || from >= to)
        return;
    const double step = daysPerYear / perYear;
    const auto length = double(from.daysTo(to));
    for (double day = step / 2; day < length; day += step)
        ++days[from.addDays(qint64(day))];
}

class Preparation
{
public:
    Preparation(const Matrix &matrix, const Catalog &catalog, const PatchHistory &history,
                const QList<TemplateRecord> &templates, const ReplayRequest &request)
        : m_matrix(matrix), m_catalog(catalog), m_history(history), m_request(request)
    {
        m_scene.from = request.from;
        m_scene.input.days = int(std::max<qint64>(0, request.from.daysTo(request.to)));
        m_scene.input.window_days = std::max(1, request.window_days);
        m_scene.input.risk = request.risk;
        for (const TemplateRecord &record : templates) {
            const TemplateRecord *&newest = m_measured[CellKey{record.platformId, record.serviceId}];
            if (!record.packages.isEmpty() && (!newest || record.generation > newest->generation))
                newest = &record;
        }
        for (const int slot : matrix.services.order) {
            const MatrixLine &line = matrix.services.lines[slot];
            Column column{catalog.service(line.id), line.generations, upstreamStream(line), {}};
            if (column.service) {
                for (auto each = column.service->packages.begin(); each != column.service->packages.end();
                     ++each)
                    column.packages.insert(each.key(), each.value().join(u' '));
            }
            m_columns.push_back(column);
        }
    }

    ReplayScene scene()
    {
        for (const int slot : m_matrix.platforms.order)
            addRow(slot);
        return std::move(m_scene);
    }

private:
    struct Column {
        const Service *service = nullptr;
        int generations = 1;
        int upstream = -1;               ///< its stream, where it follows releases of its own
        QMap<QString, QString> packages; ///< by OS family
    };
    /// What is known of an OS, shared by all platforms that follow the same.
    struct Os {
        int stream = -1;
        const AdvisoryHistory *history = nullptr;
        bool isAssumed = false; ///< the history is another system's
        Names names;
        StreamOrigin origin;
        QHash<QString, int> services; ///< streams by what they follow
    };

    PatchStream toStream(const Days &days) const
    {
        PatchStream stream;
        for (auto day = days.lowerBound(m_request.from); day != days.end() && day.key() < m_request.to; ++day)
            stream.push_back({int(m_request.from.daysTo(day.key())), day.value()});
        return stream;
    }

    static qint64 patchesOf(const PatchStream &stream)
    {
        qint64 patches = 0;
        for (const PatchDay &day : stream)
            patches += day.count;
        return patches;
    }

    /// Days of the history where it has them, its rate elsewhere. Returns the rate.
    double extend(Days &days, const AdvisoryHistory &history, bool isAssumed) const
    {
        const double rate = yearlyRate(days, history.from, history.until);
        if (isAssumed) {
            days.clear();
            spread(days, rate, m_request.from, m_request.to);
            return rate;
        }
        Days rest;
        spread(rest, rate, m_request.from, std::min(m_request.to, history.from));
        spread(rest, rate, std::max(m_request.from, history.until.addDays(1)), m_request.to);
        days.insert(rest);
        return rate;
    }

    int upstreamStream(const MatrixLine &line)
    {
        const Service *service = m_catalog.service(line.id);
        if (!service || service->distributionPackaged)
            return -1;
        ReleaseLine release = service->line;
        if (!line.releaseLine.isEmpty())
            release.line = line.releaseLine;
        const QList<QDate> releases = m_history.releasesOf(release);
        StreamOrigin origin;
        origin.id = line.id;
        if (releases.isEmpty()) {
            m_scene.services << origin;
            return -1;
        }
        Days days;
        for (const QDate &day : releases)
            days.insert(day, 1);
        m_scene.input.serviceStreams.push_back(toStream(days));
        origin.kind = StreamOrigin::Data;
        origin.historyId = release.component + u' ' + release.line;
        origin.hasMeasuredPackages = true;
        origin.dataFrom = releases.first();
        origin.dataUntil = releases.last();
        origin.patches = patchesOf(m_scene.input.serviceStreams.back());
        m_scene.services << origin;
        return int(m_scene.input.serviceStreams.size()) - 1;
    }

    /// The newest template of its kind that has a manifest; null when there is none.
    const TemplateRecord *measured(const QString &platformId, const QString &serviceId) const
    {
        return m_measured.isEmpty() ? nullptr : m_measured.value({platformId, serviceId});
    }

    Os makeOs(const Platform &platform, const ReleaseLine &line)
    {
        Os os;
        os.origin.id = platform.id;
        os.history = m_history.advisoriesOf(line);
        if (!os.history) {
            os.history = m_history.assumedFor(line.component);
            os.isAssumed = os.history != nullptr;
        }
        Days days;
        if (os.history) {
            const TemplateRecord *record = os.isAssumed ? nullptr : measured(platform.id, {});
            os.names = record ? namesOf(*record, os.history->names)
                              : Names(os.history->assumedPackages.begin(), os.history->assumedPackages.end());
            days = daysTouching(*os.history, os.names, {});
            os.origin.historyId = os.history->id;
            os.origin.hasMeasuredPackages = record != nullptr;
            os.origin.dataFrom = os.history->from;
            os.origin.dataUntil = os.history->until;
            os.origin.assumedPerYear = extend(days, *os.history, os.isAssumed);
            const bool isWhole =
                os.history->from <= m_request.from && m_request.to <= os.history->until.addDays(1);
            const bool isOutside = os.history->until < m_request.from || m_request.to <= os.history->from;
            os.origin.kind = os.isAssumed || isOutside ? StreamOrigin::Assumed
                             : isWhole                 ? StreamOrigin::Data
                                                       : StreamOrigin::PartData;
        }
        if (const auto set = m_request.assumedPerYear.constFind(platform.id);
            set != m_request.assumedPerYear.cend()) {
            days.clear();
            spread(days, *set, m_request.from, m_request.to);
            os.origin.kind = StreamOrigin::Assumed;
            os.origin.historyId.clear();
            os.origin.assumedPerYear = *set;
        }
        if (os.origin.kind != StreamOrigin::Unknown) {
            m_scene.input.osStreams.push_back(toStream(days));
            os.stream = int(m_scene.input.osStreams.size()) - 1;
            os.origin.patches = patchesOf(m_scene.input.osStreams.back());
        }
        return os;
    }

    /// Platforms without a manifest that follow the same line by the same rate share their streams.
    Os &osOf(const MatrixLine &line)
    {
        const Platform *platform = m_catalog.platform(line.id);
        ReleaseLine release = platform ? platform->line : ReleaseLine();
        if (!line.releaseLine.isEmpty())
            release.line = line.releaseLine;
        const bool isShared = !m_request.assumedPerYear.contains(line.id) && !measured(line.id, {});
        const QString key =
            isShared ? QStringLiteral("%1 %2 %3")
                           .arg(platform ? platform->family : QString(), release.component, release.line)
                     : u'/' + line.id;
        const auto known = m_systems.find(key);
        if (known != m_systems.end())
            return *known;
        Platform unknown;
        unknown.id = line.id;
        return *m_systems.insert(key, makeOs(platform ? *platform : unknown, release));
    }

    int serviceStream(Os &os, const Platform *platform, const Column &column)
    {
        if (!column.service || !column.service->distributionPackaged || !os.history || !platform)
            return column.upstream;
        const QString &id = column.service->id;
        const TemplateRecord *record = measured(platform->id, id);
        // Services of the same packages share their stream.
        const QString key =
            record ? u'/' + platform->id + u'/' + id : column.packages.value(platform->family);
        if (const auto known = os.services.constFind(key); known != os.services.cend())
            return *known;
        Names names;
        if (record) {
            names = namesOf(*record, os.history->names);
        } else {
            const QStringList packages = column.service->packages.value(platform->family);
            names = Names(packages.begin(), packages.end());
        }
        Days days = daysTouching(*os.history, names, os.names);
        extend(days, *os.history, os.isAssumed);
        m_scene.input.serviceStreams.push_back(toStream(days));
        return *os.services.insert(key, int(m_scene.input.serviceStreams.size()) - 1);
    }

    void addRow(int slot)
    {
        const MatrixLine &line = m_matrix.platforms.lines[slot];
        const CodeRow offered = m_matrix.effectiveRow(CellAttribute::Offered, slot);
        if (std::all_of(offered.begin(), offered.end(), [](Code code) { return code == noCode; }))
            return;
        const CodeRow strategies = m_matrix.effectiveRow(CellAttribute::Strategy, slot);
        const CodeRow depths = m_matrix.effectiveRow(CellAttribute::Depth, slot);
        const CodeRow instances = m_matrix.effectiveRow(CellAttribute::RunningInstances, slot);
        const Platform *platform = m_catalog.platform(line.id);
        Os &os = osOf(line);
        StreamOrigin origin = os.origin;
        origin.id = line.id;
        m_scene.platforms << origin;
        ReplayRow row{os.stream, line.generations, {}};
        row.cells.resize(m_columns.size());
        for (std::size_t place = 0; place < m_columns.size(); ++place) {
            const auto at = qsizetype(place);
            if (offered[at] == noCode)
                continue;
            const Column &column = m_columns[place];
            ReplayCell &cell = row.cells[place];
            cell.stream = serviceStream(os, platform, column);
            cell.images = line.generations * column.generations;
            const bool isGolden =
                strategies[at] == codeOf(Strategy::PreInstalled) && depths[at] != codeOf(BakeDepth::OsOnly);
            cell.planImages = isGolden ? cell.images : 0;
            cell.instances = instances[at] == 0 ? 0 : int(instances[at] - 1);
        }
        m_scene.input.rows.push_back(std::move(row));
    }

    const Matrix &m_matrix;
    const Catalog &m_catalog;
    const PatchHistory &m_history;
    const ReplayRequest &m_request;
    ReplayScene m_scene;
    std::vector<Column> m_columns;
    QHash<CellKey, const TemplateRecord *> m_measured;
    QHash<QString, Os> m_systems;
};

} // namespace

ReplayScene prepareReplay(const Matrix &matrix, const Catalog &catalog, const PatchHistory &history,
                          const QList<TemplateRecord> &templates, const ReplayRequest &request)
{
    return Preparation(matrix, catalog, history, templates, request).scene();
}

ReplayRequest lastYearOf(const PatchHistory &history)
{
    ReplayRequest request;
    for (const AdvisoryHistory &each : history.advisories) {
        if (!request.to.isValid() || each.until >= request.to)
            request.to = each.until.addDays(1);
    }
    if (!request.to.isValid())
        request.to = QDate::currentDate();
    request.from = request.to.addYears(-1);
    return request;
}

QString describe(const StreamOrigin &origin, const PatchHistory &history)
{
    const QString rate = QLocale().toString(origin.assumedPerYear, 'f', 1);
    const auto found =
        std::find_if(history.advisories.begin(), history.advisories.end(),
                     [&origin](const AdvisoryHistory &each) { return each.id == origin.historyId; });
    const QString name = found == history.advisories.end() ? origin.historyId : found->name.text();
    const QString until = origin.dataUntil.toString(Qt::ISODate);
    const QString packages =
        origin.hasMeasuredPackages ? Text::tr("by its manifest") : Text::tr("by an assumed list of packages");
    switch (origin.kind) {
    case StreamOrigin::Data:
        return found == history.advisories.end() ? Text::tr("releases of %1 up to %2").arg(name, until)
                                                 : QStringLiteral("%1, %2").arg(name, packages);
    case StreamOrigin::PartData:
        return Text::tr("%1 up to %2, %3; then assumed: %4 a year").arg(name, until, packages, rate);
    case StreamOrigin::Assumed:
        return name.isEmpty()
                   ? Text::tr("assumed: %1 a year").arg(rate)
                   : Text::tr("assumed: %1 a year, the rate of “%2”, %3").arg(rate, name, packages);
    case StreamOrigin::Unknown:
        break;
    }
    return Text::tr("nothing is known, nothing was counted");
}

} // namespace bakeoff::planning
