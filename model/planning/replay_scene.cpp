// SPDX-License-Identifier: GPL-3.0-or-later
#include "planning/replay_scene.h"

#include "planning/patch_days.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace bakeoff::planning {

using namespace catalog;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::planning)
};

using Names = QSet<QString>;

/// The names by which advisories call the packages of an image.
Names namesOf(const TemplateRecord &record, PackageNames kind)
{
    Names names;
    for (const PackageVersion &package : record.packages) {
        const bool hasSource = kind == PackageNames::Source && !package.source.isEmpty();
        // Debian signs its kernels in a source package of its own, and its advisories name the one they are
        // built from.
        if (hasSource && package.source.startsWith(QLatin1String("linux-signed-")))
            names.insert(QStringLiteral("linux"));
        else
            names.insert(hasSource ? package.source : package.name);
    }
    return names;
}

Names setOf(const QStringList &names)
{
    return Names(names.begin(), names.end());
}

bool touches(const Advisory &advisory, const Names &names)
{
    return std::any_of(advisory.packages.begin(), advisory.packages.end(),
                       [&names](const QString &package) { return names.contains(package); });
}

/// Advisories that touch one of the first.
struct Touching {
    bool isNamed = false; ///< there is any
    PatchDays days;       ///< of those that touch none of the second
};
Touching daysTouching(const AdvisoryHistory &history, const Names &names, const Names &others)
{
    Touching touching;
    for (const Advisory &advisory : history.advisories) {
        if (!touches(advisory, names))
            continue;
        touching.isNamed = true;
        if (!touches(advisory, others))
            ++touching.days[advisory.day];
    }
    return touching;
}

class Preparation
{
public:
    Preparation(const Matrix &matrix, const Catalog &catalog, const PatchHistory &history,
                const QList<TemplateRecord> &templates, const ReplayRequest &request)
        : m_matrix(matrix), m_catalog(catalog), m_history(history),
          m_request(request), m_asked{request.from, request.to}
    {
        m_scene.from = request.from;
        m_scene.input.days = int(request.from.daysTo(request.to));
        m_scene.input.window_days = request.window_days;
        m_scene.input.risk = request.risk;
        for (const TemplateRecord &record : templates) {
            const TemplateRecord *&newest = m_measured[CellKey{record.platformId, record.serviceId}];
            if (!record.packages.isEmpty() && (!newest || record.generation > newest->generation))
                newest = &record;
        }
        for (const int slot : matrix.services.order)
            addColumn(matrix.services.lines[slot]);
    }

    ReplayScene scene()
    {
        for (const int slot : m_matrix.platforms.order)
            addRow(slot);
        for (const Column &column : m_columns) {
            for (std::size_t i = 0; i < column.origins.size(); ++i) {
                StreamOrigin origin = column.origins[i];
                if (column.rows[i].size() < column.offered) {
                    for (const int slot : column.rows[i])
                        origin.platformIds << m_matrix.platforms.lines[slot].id;
                }
                m_scene.services << origin;
            }
        }
        return std::move(m_scene);
    }

private:
    /// Patches of releases or advisories.
    struct Told {
        PatchDays days;
        StreamOrigin origin;
    };
    struct Column {
        QString id;
        const Service *service = nullptr;
        ReleaseLine release;
        int generations = 1;
        Told upstream; ///< where it follows releases of its own
        int upstreamStream = -1;
        std::vector<StreamOrigin> origins;
        std::vector<std::vector<int>> rows; ///< slots of the platforms that each origin is true of
        std::size_t offered = 0;            ///< on so many platforms
    };
    /// What a service adds to an OS.
    struct ServiceStream {
        int stream = -1;
        std::vector<std::size_t> origins; ///< places in Column::origins
    };
    struct Followed {
        int stream = -1;
        StreamOrigin origin;
    };
    /// What is known of an OS, shared by all platforms that follow the same.
    struct Os {
        int stream = -1;
        const AdvisoryHistory *history = nullptr;
        bool isAssumed = false; ///< the history is another system's
        Names names;
        StreamOrigin origin;
        std::vector<std::optional<ServiceStream>> services; ///< by column
        QHash<QString, Followed> followed;                  ///< by what is followed
    };

    PatchStream toStream(const PatchDays &days) const
    {
        PatchStream stream;
        for (auto day = days.lowerBound(m_request.from); day != days.end() && day.key() < m_request.to; ++day)
            stream.push_back({int(m_request.from.daysTo(day.key())), day.value()});
        return stream;
    }
    static int add(std::vector<PatchStream> &streams, PatchStream stream)
    {
        streams.push_back(std::move(stream));
        return int(streams.size()) - 1;
    }

    qint64 patchesOf(const PatchDays &days) const
    {
        qint64 patches = 0;
        for (const PatchDay &day : toStream(days))
            patches += day.count;
        return patches;
    }

    /// Lets data go on where the replay is longer than they are, and says what came of it.
    void extend(Told &told, const QDate &dataFrom, const QDate &dataUntil, Gaps gaps) const
    {
        StreamOrigin &origin = told.origin;
        const Continuation continuation = continueDays(told.days, dataFrom, dataUntil, m_asked, gaps);
        origin.dataFrom = dataFrom;
        origin.dataUntil = dataUntil;
        origin.assumedPerYear = continuation.perYear;
        origin.repeatedYears = continuation.years;
        origin.isAssumedBefore = gaps == Gaps::BeforeAndAfter && m_request.from < dataFrom;
        origin.isAssumedAfter = m_request.to > dataUntil.addDays(1);
        const bool isOutside =
            dataUntil < m_request.from || (origin.isAssumedBefore && m_request.to <= dataFrom);
        origin.kind = isOutside || origin.isAnotherSystems              ? StreamOrigin::Assumed
                      : origin.isAssumedBefore || origin.isAssumedAfter ? StreamOrigin::PartData
                                                                        : StreamOrigin::Data;
        origin.patches = patchesOf(told.days);
    }

    /// Releases of a line's own upstream, each day one. Before its first there was none, so that is known
    /// too.
    Told upstreamOf(const ReleaseLine &release) const
    {
        Told told;
        const LineReleases releases = m_history.releasesOf(release);
        told.origin.release = release;
        told.origin.filter = StreamOrigin::EveryRelease;
        if (releases.days.isEmpty())
            return told;
        for (const QDate &day : releases.days)
            told.days.insert(day, 1);
        told.origin.historyId = releases.history->id;
        extend(told, releases.days.first(), std::max(releases.history->asOf, releases.days.last()),
               Gaps::After);
        return told;
    }

    /// Advisories that name one of the packages and none of the others.
    Told advisoriesOf(const Os &os, const Names &names, const Names &others,
                      StreamOrigin::Filter filter) const
    {
        Told told;
        told.origin.filter = filter;
        if (!os.history)
            return told;
        told.origin.historyId = os.history->id;
        told.origin.isAnotherSystems = os.isAssumed;
        Touching touching = daysTouching(*os.history, names, others);
        told.days = std::move(touching.days);
        extend(told, os.history->from, os.history->until, Gaps::BeforeAndAfter);
        if (!touching.isNamed)
            told.origin.kind = StreamOrigin::NotNamed;
        return told;
    }

    void addColumn(const MatrixLine &line)
    {
        Column column;
        column.id = line.id;
        column.service = m_catalog.service(line.id);
        column.generations = line.generations;
        if (column.service) {
            column.release = column.service->line;
            if (!line.releaseLine.isEmpty())
                column.release.line = line.releaseLine;
            if (!column.service->distributionPackaged) {
                column.upstream = upstreamOf(column.release);
                const QString key = column.release.component + u' ' + column.release.line;
                if (!m_upstreamStreams.contains(key) && column.upstream.origin.kind != StreamOrigin::Unknown)
                    m_upstreamStreams.insert(
                        key, add(m_scene.input.serviceStreams, toStream(column.upstream.days)));
                column.upstreamStream = m_upstreamStreams.value(key, -1);
            }
        }
        m_columns.push_back(std::move(column));
    }

    /// The newest template of its kind that has a manifest; null when there is none.
    const TemplateRecord *measured(const QString &platformId, const QString &serviceId) const
    {
        return m_measured.isEmpty() ? nullptr : m_measured.value({platformId, serviceId});
    }

    /// Whether a manifest names packages as the history does: by the same kind of names, and as the history's
    /// own system or one of its family.
    bool fits(const TemplateRecord &record, const Os &os, const Platform &platform) const
    {
        if (os.history->names == PackageNames::Source &&
            std::all_of(record.packages.begin(), record.packages.end(),
                        [](const PackageVersion &package) { return package.source.isEmpty(); }))
            return false;
        return !os.isAssumed ||
               std::any_of(m_catalog.platforms.begin(), m_catalog.platforms.end(),
                           [&os, &platform](const Platform &each) {
                               return each.family == platform.family && os.history->tellsOf(each.line);
                           });
    }

    Os makeOs(const Platform &platform, const ReleaseLine &line)
    {
        Os os;
        os.services.resize(m_columns.size());
        os.history = m_history.advisoriesOf(line);
        if (!os.history) {
            os.history = m_history.assumedFor(line.component);
            os.isAssumed = os.history != nullptr;
        }
        StreamOrigin::Filter filter = StreamOrigin::AssumedList;
        if (os.history) {
            const TemplateRecord *record = measured(platform.id, {});
            if (record)
                filter =
                    fits(*record, os, platform) ? StreamOrigin::Manifest : StreamOrigin::ManifestDoesNotFit;
            os.names = filter == StreamOrigin::Manifest ? namesOf(*record, os.history->names)
                                                        : setOf(os.history->assumedPackages);
        }
        Told told = advisoriesOf(os, os.names, {}, filter);
        if (const auto set = m_request.assumedPerYear.constFind(platform.id);
            set != m_request.assumedPerYear.cend()) {
            if (told.origin.patches == 0)
                told.origin.historyId.clear();
            told.days = scaledTo(*set, told.days, m_asked);
            told.origin.kind = StreamOrigin::Assumed;
            told.origin.isSetByHand = true;
            told.origin.assumedPerYear = *set;
            told.origin.patches = patchesOf(told.days);
        }
        os.origin = told.origin;
        if (told.origin.kind != StreamOrigin::Unknown)
            os.stream = add(m_scene.input.osStreams, toStream(told.days));
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

    /// Where it is in the column, which has each but once.
    static std::size_t placeOf(StreamOrigin origin, Column &column)
    {
        origin.id = column.id;
        const auto found = std::find(column.origins.begin(), column.origins.end(), origin);
        const auto place = std::size_t(found - column.origins.begin());
        if (found == column.origins.end()) {
            column.origins.push_back(std::move(origin));
            column.rows.emplace_back();
        }
        return place;
    }

    /// The stream of what a service adds, shared by all that add the same to this OS.
    Followed followed(Os &os, const Names &names, StreamOrigin::Filter filter, const Told *upstream)
    {
        QStringList sorted(names.begin(), names.end());
        sorted.sort();
        const QString key =
            QStringLiteral("%1 %2/%3 %4")
                .arg(upstream ? upstream->origin.release.component : QString(),
                     upstream ? upstream->origin.release.line : QString(), toId(filter), sorted.join(u' '));
        if (const auto known = os.followed.constFind(key); known != os.followed.cend())
            return *known;
        Told told = advisoriesOf(os, names, os.names, filter);
        Followed made{-1, told.origin};
        if (told.origin.kind != StreamOrigin::Unknown) {
            if (upstream) {
                for (auto day = upstream->days.begin(); day != upstream->days.end(); ++day)
                    told.days[day.key()] += day.value();
            }
            made.stream = add(m_scene.input.serviceStreams, toStream(told.days));
        }
        return *os.followed.insert(key, made);
    }

    ServiceStream makeService(Os &os, const Platform *platform, Column &column)
    {
        ServiceStream made;
        if (!column.service) {
            made.origins.push_back(placeOf({}, column));
            return made;
        }
        const bool isUpstream = !column.service->distributionPackaged;
        if (isUpstream) {
            made.stream = column.upstreamStream;
            made.origins.push_back(placeOf(column.upstream.origin, column));
        }
        const QStringList listed =
            os.history ? os.history->servicePackages.value(column.release.component) : QStringList();
        // Without the OS's own manifest all that its list lacks would be the service's.
        const TemplateRecord *record = platform && os.origin.filter == StreamOrigin::Manifest
                                           ? measured(platform->id, column.id)
                                           : nullptr;
        if (isUpstream && !record)
            return made;
        Names names;
        if (record) {
            names = namesOf(*record, os.history->names).subtract(os.names);
            if (isUpstream) // its releases are counted already
                names.subtract(setOf(listed)).remove(column.release.component);
        } else {
            names = setOf(listed + (platform ? column.service->packagesOn(*platform) : QStringList()));
        }
        const bool isUnfit = !record && platform && os.origin.filter == StreamOrigin::ManifestDoesNotFit &&
                             measured(platform->id, column.id);
        const Followed found = followed(os, names,
                                        record    ? StreamOrigin::Manifest
                                        : isUnfit ? StreamOrigin::ManifestDoesNotFit
                                                  : StreamOrigin::AssumedList,
                                        isUpstream ? &column.upstream : nullptr);
        made.origins.push_back(placeOf(found.origin, column));
        if (found.stream >= 0)
            made.stream = found.stream;
        return made;
    }

    const ServiceStream &serviceOn(Os &os, const Platform *platform, std::size_t place)
    {
        std::optional<ServiceStream> &known = os.services[place];
        if (!known)
            known = makeService(os, platform, m_columns[place]);
        return *known;
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
            Column &column = m_columns[place];
            const ServiceStream &service = serviceOn(os, platform, place);
            for (const std::size_t each : service.origins)
                column.rows[each].push_back(slot);
            ++column.offered;
            ReplayCell &cell = row.cells[place];
            cell.stream = service.stream;
            cell.images = line.generations * column.generations;
            const bool isGolden =
                strategies[at] == codeOf(Strategy::PreInstalled) && depths[at] != codeOf(BakeDepth::OsOnly);
            cell.planImages = isGolden ? cell.images : 0;
            cell.instances = instances[at] == 0 ? 0 : qint64(instances[at]) - 1;
        }
        m_scene.input.rows.push_back(std::move(row));
    }

    const Matrix &m_matrix;
    const Catalog &m_catalog;
    const PatchHistory &m_history;
    const ReplayRequest &m_request;
    DaySpan m_asked;
    ReplayScene m_scene;
    std::vector<Column> m_columns;
    QHash<QString, int> m_upstreamStreams; ///< by line
    QHash<CellKey, const TemplateRecord *> m_measured;
    QHash<QString, Os> m_systems;
};

Result<> checkRequest(const ReplayRequest &request)
{
    if (!request.from.isValid() || !request.to.isValid())
        return fail(ErrorCode::Invalid, Text::tr("The replay has no first or no last day."));
    if (request.from >= request.to || request.from.daysTo(request.to) > mostReplay_days)
        return fail(ErrorCode::Invalid,
                    Text::tr("From %1 to %2 is no time to replay.")
                        .arg(request.from.toString(Qt::ISODate), request.to.toString(Qt::ISODate)),
                    Text::tr("The first day must come before the last, by a hundred years at most."));
    for (auto rate = request.assumedPerYear.begin(); rate != request.assumedPerYear.end(); ++rate) {
        if (!(*rate >= 0 && *rate <= mostPatchesPerYear)) // also what is no number
            return fail(ErrorCode::Invalid,
                        Text::tr("%1 patches a year cannot be assumed for “%2”.").arg(*rate).arg(rate.key()),
                        Text::tr("Choose a rate from 0 to %1.").arg(mostPatchesPerYear));
    }
    return checkWindow(int(request.from.daysTo(request.to)), request.window_days, request.risk);
}

} // namespace

Result<ReplayScene> prepareReplay(const Matrix &matrix, const Catalog &catalog, const PatchHistory &history,
                                  const QList<TemplateRecord> &templates, const ReplayRequest &request)
{
    if (auto checked = checkRequest(request); !checked)
        return tl::unexpected(checked.error());
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

} // namespace bakeoff::planning
