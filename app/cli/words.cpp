// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"

#include <QCoreApplication>

namespace bakeoff::cli {

namespace {
struct Text {
    Q_DECLARE_TR_FUNCTIONS(bakeoff::cli)
};
} // namespace

Result<Words> parseWords(const QStringList &words, const QStringList &valued, const QStringList &flags,
                         qsizetype plainAtLeast, qsizetype plainAtMost)
{
    Words parsed;
    for (qsizetype i = 0; i < words.size(); ++i) {
        if (!words[i].startsWith(QLatin1String("--"))) {
            parsed.plain << words[i];
            continue;
        }
        QString name = words[i].mid(2);
        QString value;
        const qsizetype equals = name.indexOf(QLatin1Char('='));
        const bool joined = equals >= 0;
        if (joined) {
            value = name.mid(equals + 1);
            name.truncate(equals);
        }
        if (flags.contains(name) && !joined) {
            parsed.options.insert(name, {});
        } else if (valued.contains(name)) {
            if (!joined && i + 1 >= words.size())
                return fail(ErrorCode::Invalid, Text::tr("The option --%1 needs a value.").arg(name));
            parsed.options.insert(name, joined ? value : words[++i]);
        } else {
            return fail(ErrorCode::Invalid, Text::tr("The option --%1 is not known here.").arg(name));
        }
    }
    if (parsed.plain.size() < plainAtLeast)
        return fail(ErrorCode::Invalid, Text::tr("A word is missing."));
    if (parsed.plain.size() > plainAtMost)
        return fail(ErrorCode::Invalid,
                    Text::tr("“%1” is one word too many.").arg(parsed.plain[plainAtMost]));
    return parsed;
}

Result<QDate> dayOf(const Words &words, const QString &name, const QDate &otherwise)
{
    if (!words.has(name))
        return otherwise;
    const QDate day = QDate::fromString(words.options.value(name), Qt::ISODate);
    if (day.isValid())
        return day;
    return fail(ErrorCode::Invalid,
                Text::tr("--%1 wants a day, not “%2”.").arg(name, words.options.value(name)),
                Text::tr("Write it as 2026-01-31."));
}

Result<QMap<QString, Decimal>> patchRatesOf(const Words &words)
{
    QMap<QString, Decimal> rates;
    const QStringList pairs = words.options.value(QStringLiteral("assume")).split(u',', Qt::SkipEmptyParts);
    for (const QString &pair : pairs) {
        const auto rate = Decimal::parse(pair.section(u'=', 1).trimmed());
        if (!rate)
            return fail(ErrorCode::Invalid, Text::tr("“%1” is not of the form PLATFORM=NUMBER.").arg(pair));
        rates.insert(pair.section(u'=', 0, 0).trimmed(), *rate);
    }
    return rates;
}

} // namespace bakeoff::cli
