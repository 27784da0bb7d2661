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

} // namespace bakeoff::cli
