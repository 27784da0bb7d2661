// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/own_profiles.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace bakeoff::tables {

using planning::UsageProfile;

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::tables)
};

bool isSameName(const QString &a, const QString &b)
{
    return a.trimmed().compare(b.trimmed(), Qt::CaseInsensitive) == 0;
}

} // namespace

QList<UsageProfile> OwnProfiles::all() const
{
    return planning::ownProfilesFromJson(m_workspace.setting(planning::usageProfilesKey));
}

std::optional<UsageProfile> OwnProfiles::find(const QString &name) const
{
    const QList<UsageProfile> profiles = all();
    for (const UsageProfile &profile : profiles) {
        if (isSameName(profile.name, name))
            return profile;
    }
    return {};
}

Result<> OwnProfiles::keep(const UsageProfile &profile)
{
    if (auto name = planning::checkProfileName(profile.name); !name)
        return name;
    const QJsonValue kept = m_workspace.setting(planning::usageProfilesKey);
    const bool isNone = kept.isNull() || kept.isUndefined();
    if (!isNone && !kept.isArray())
        return fail(ErrorCode::Invalid,
                    Text::tr("Another version of the program keeps the profiles of this workspace."),
                    Text::tr("Keep the profile with that version."));
    QJsonArray array = kept.toArray();
    qsizetype place = array.size();
    for (qsizetype i = 0; i < array.size(); ++i) {
        if (!isSameName(array[i].toObject().value(QLatin1String("name")).toString(), profile.name))
            continue;
        if (!planning::usageProfileFromJson(array[i]))
            return fail(ErrorCode::Invalid,
                        Text::tr("“%1” was kept by another version of the program.").arg(profile.name),
                        Text::tr("Give another name."));
        place = i;
    }
    if (place == array.size())
        array.append(planning::toJson(profile));
    else
        array[place] = planning::toJson(profile);
    return m_workspace.setSetting(planning::usageProfilesKey, array);
}

Result<> OwnProfiles::remove(const QString &name)
{
    QJsonArray array = m_workspace.setting(planning::usageProfilesKey).toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const auto profile = planning::usageProfileFromJson(array[i]);
        if (!profile || !isSameName(profile->name, name))
            continue;
        array.removeAt(i);
        return m_workspace.setSetting(planning::usageProfilesKey, array);
    }
    return fail(ErrorCode::NotFound, Text::tr("There is no profile “%1” of your own.").arg(name.trimmed()));
}

} // namespace bakeoff::tables
