// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Message {
    QString context;
    QString source;
    QStringList translations;
    bool unfinished = false;
    bool numerus = false;
};

QList<Message> readMessages(const QString &path)
{
    QList<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            messages.append({context,
                             {},
                             {},
                             false,
                             xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes")});
        } else if (xml.name() == QLatin1String("source")) {
            messages.last().source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            messages.last().unfinished =
                xml.attributes().value(QLatin1String("type")) == QLatin1String("unfinished");
            if (!messages.last().numerus)
                messages.last().translations << xml.readElementText();
        } else if (xml.name() == QLatin1String("numerusform")) {
            messages.last().translations << xml.readElementText();
        }
    }
    return messages;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStringIsTranslated_data() { files(); }
    void everyStringIsTranslated()
    {
        QFETCH(QString, file);
        const QList<Message> messages = readMessages(m_folder + file);
        QVERIFY2(!messages.isEmpty(), qPrintable(file));
        QStringList missing;
        for (const Message &message : messages) {
            if (message.unfinished || message.translations.isEmpty() ||
                message.translations.contains(QString()))
                missing << message.context + QStringLiteral(": ") + message.source;
        }
        QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("not translated:\n") + missing.join(u'\n')));
    }

    void placeholdersSurviveTranslation_data() { files(); }
    void placeholdersSurviveTranslation()
    {
        QFETCH(QString, file);
        static const QRegularExpression placeholder(QStringLiteral("%(?:L?[0-9]+|n)"));
        const auto placeholders = [](const QString &text) {
            QStringList found;
            for (auto it = placeholder.globalMatch(text); it.hasNext();)
                found << it.next().captured();
            found.sort();
            found.removeDuplicates();
            return found;
        };
        for (const Message &message : readMessages(m_folder + file)) {
            for (const QString &translation : message.translations) {
                QStringList wanted = placeholders(message.source);
                QStringList got = placeholders(translation);
                if (message.numerus) { // "one" may be said without its number
                    wanted.removeAll(QStringLiteral("%n"));
                    got.removeAll(QStringLiteral("%n"));
                }
                QVERIFY2(wanted == got, qPrintable(message.source + QStringLiteral(" -> ") + translation));
            }
        }
    }

    void everyContextHasItsNamespace()
    {
        // lupdate names a context "Text" where it lost track of which namespace's Text::tr() it read (behind
        // a qualified return type, say); the program would look elsewhere and show English.
        for (const Message &message : readMessages(m_folder + QStringLiteral("bakeoff_ko.ts")))
            QVERIFY2(message.context != QLatin1String("Text"), qPrintable(message.source));
    }

    void theSourcesHoldNothingNew_data() { files(); }
    void theSourcesHoldNothingNew()
    {
        QFETCH(QString, file);
        QTemporaryDir folder;
        const QString copy = folder.filePath(file);
        QVERIFY(QFile::copy(m_folder + file, copy));
        QFile list(folder.filePath(QStringLiteral("sources")));
        QVERIFY(list.open(QIODevice::WriteOnly));
        for (const char *top : {"model", "widgets", "app"}) {
            QDirIterator it(QStringLiteral(SOURCE_FOLDER "/") + QLatin1String(top),
                            {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                            QDirIterator::Subdirectories);
            while (it.hasNext())
                list.write(it.next().toUtf8() + '\n');
        }
        list.close();
        // Without the include folders lupdate misses the namespaces of classes, and with them the context of
        // their strings.
        QStringList arguments{QStringLiteral("-I"),          QStringLiteral(SOURCE_FOLDER "/model"),
                              QStringLiteral("-I"),          QStringLiteral(SOURCE_FOLDER),
                              QStringLiteral("-locations"),  QStringLiteral("none"),
                              QStringLiteral("-no-obsolete")};
        if (file.contains(QStringLiteral("_en")))
            arguments << QStringLiteral("-pluralonly");
        arguments << u'@' + list.fileName() << QStringLiteral("-ts") << copy;
        QProcess lupdate;
        lupdate.start(QStringLiteral(LUPDATE), arguments);
        QVERIFY(lupdate.waitForFinished(60000));
        const QString said =
            QString::fromLocal8Bit(lupdate.readAllStandardOutput() + lupdate.readAllStandardError());
        QCOMPARE(lupdate.exitCode(), 0);
        const auto keys = [](const QString &path) {
            QStringList all;
            for (const Message &message : readMessages(path))
                all << message.context + QStringLiteral(": ") + message.source;
            return QSet<QString>(all.begin(), all.end());
        };
        const QSet<QString> before = keys(m_folder + file);
        const QSet<QString> after = keys(copy);
        const QStringList added = (after - before).values();
        const QStringList gone = (before - after).values();
        QVERIFY2(added.isEmpty(), qPrintable(QStringLiteral("run update_translations, then translate:\n") +
                                             added.join(u'\n')));
        QVERIFY2(gone.isEmpty(),
                 qPrintable(QStringLiteral("run update_translations; no longer used:\n") + gone.join(u'\n')));
        QVERIFY2(!said.contains(QStringLiteral("error"), Qt::CaseInsensitive), qPrintable(said));
    }

private:
    void files()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("Korean") << QStringLiteral("bakeoff_ko.ts");
        QTest::newRow("English plurals") << QStringLiteral("bakeoff_en.ts");
    }

    const QString m_folder = QStringLiteral(SOURCE_FOLDER "/translations/");
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "test_translations.moc"
