// SPDX-License-Identifier: GPL-3.0-or-later
// Newer histories of patches are imported, looked at and removed in windows, as a person does it.
#include "catalog/own_folder.h"
#include "catalog/patch_history.h"
#include "shown_widgets.h"
#include "unit/offer_samples.h"
#include "widgets/common/theme.h"
#include "widgets/histories/histories_dialog.h"
#include "widgets/histories/history_import_dialog.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>

using namespace bakeoff;
using namespace bakeoff::widgets;
using namespace shown_widgets;
using tables::HistoriesModel;

class TestHistoryDialogs : public QObject
{
    Q_OBJECT

    std::unique_ptr<offers::Home> m_home;
    std::unique_ptr<HistoriesDialog> m_histories;

    static QTableView *table() { return shown<QTableView>("historyTable"); }
    static QString cell(int column)
    {
        return table()->currentIndex().siblingAtColumn(column).data().toString();
    }
    /// What is written before a field of the import.
    static QString labelOf(const char *field)
    {
        const QList<QLabel *> labels = shown("historyImportDialog")->findChildren<QLabel *>();
        for (const QLabel *label : labels) {
            if (label->isVisible() && label->buddy() == shown(field))
                return label->text();
        }
        return {};
    }
    static QString text(const char *label) { return shown<QLabel>(label)->text(); }
    static void choose(const QString &name)
    {
        for (int row = 0; row < table()->model()->rowCount(); ++row) {
            if (table()->model()->index(row, HistoriesModel::NameColumn).data().toString() == name)
                table()->selectRow(row);
        }
        QCOMPARE(cell(HistoriesModel::NameColumn), name);
    }
    static void openImport(const QString &file)
    {
        click("importHistory");
        auto *chooser = shown<QFileDialog>("historyFileDialog");
        auto *name = chooser->findChild<QLineEdit *>();
        QVERIFY(name);
        name->setText(file);
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(QTest::qWaitForWindowExposed(shown("historyImportDialog")));
    }
    static const catalog::AdvisoryHistory *debian(const catalog::PatchHistory &history)
    {
        return history.advisoryHistory(QStringLiteral("debian"));
    }
    static catalog::PatchHistory loaded()
    {
        return catalog::loadPatchHistory(catalog::withOwnFolder({QStringLiteral(RESOURCES_DIR)}));
    }

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<offers::Home>();
        applyTheme(Theme::Light, QApplication::palette());
        m_histories = std::make_unique<HistoriesDialog>(QStringList{QStringLiteral(RESOURCES_DIR)});
        m_histories->setAttribute(Qt::WA_DeleteOnClose, false);
        m_histories->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_histories.get()));
        QTRY_VERIFY(table()->model()->rowCount() >= 4);
        choose(QStringLiteral("Debian security advisories"));
    }
    void cleanup() { m_histories.reset(); }

    void aNewerTableTakesThePlaceAndGoesAgain()
    {
        QSignalSpy changed(m_histories.get(), &HistoriesDialog::changed);
        QCOMPARE(cell(HistoriesModel::OriginColumn), QString("The product's"));
        QVERIFY(!shown("removeHistory")->isEnabled());
        QVERIFY(!text("historySource").isEmpty() && !text("historyNote").isEmpty());

        openImport(
            m_home->write("dsa.csv", "day,advisories\n2026-03-01,openssl\n2026-04-02,bash;linux curl\n"));
        QTRY_COMPARE(text("historyContent"), QString("3 advisory(ies), from 2026-03-01 to 2026-04-02."));
        QVERIFY(!isShown("historySystem"));
        for (const char *field : {"historyCoversFrom", "historyCoversUntil", "historyImportSource"})
            QVERIFY2(!labelOf(field).isEmpty(), field);
        // Nothing was published after that, and the person knows it.
        shown<QDateEdit>("historyCoversUntil")->setDate(QDate(2026, 5, 1));
        shown<QDateEdit>("historyCoversFrom")->setDate(QDate(2026, 4, 1)); // within the data: not taken
        QCOMPARE(shown<QDateEdit>("historyCoversFrom")->date(), QDate(2026, 3, 1));
        type("historyImportSource", "lists.example.org");
        click("startHistoryImport");
        QTRY_VERIFY(!isShown("historyImportDialog"));
        QTRY_COMPARE(cell(HistoriesModel::OriginColumn), QString("Your own"));
        QCOMPARE(cell(HistoriesModel::CountColumn), QString("3"));
        QCOMPARE(cell(HistoriesModel::FromColumn), QString("2026-03-01"));
        QCOMPARE(cell(HistoriesModel::UntilColumn), QString("2026-05-01"));
        QCOMPARE(text("historySource"), QString("lists.example.org"));
        QVERIFY(shown("historiesMessage")->accessibleName().contains("3 advisory(ies) were taken over."));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(debian(loaded())->advisories.size(), 3);

        click("removeHistory");
        QTest::keyClick(shown("historyRemovalQuestion"), Qt::Key_Escape);
        QTRY_VERIFY(!isShown("historyRemovalQuestion"));
        QCOMPARE(debian(loaded())->advisories.size(), 3);
        click("removeHistory");
        click("confirmHistoryRemoval");
        QTRY_COMPARE(cell(HistoriesModel::OriginColumn), QString("The product's"));
        QCOMPARE(cell(HistoriesModel::NameColumn), QString("Debian security advisories"));
        QCOMPARE(changed.size(), 2);
        QVERIFY(debian(loaded())->advisories.size() > 1000);
    }

    void ofSeveralSystemsOneIsTaken()
    {
        openImport(m_home->write("all.csv", "os,advisory,published,severity,packages\n"
                                            "debian-12,A,2026-01-02,high,openssl\n"
                                            "debian-13,B,2026-01-03,high,bash\n"
                                            "debian-13,C,2026-01-04,low,curl\n"));
        auto *system = shown<QComboBox>("historySystem");
        QCOMPARE(system->count(), 2);
        QTRY_COMPARE(text("historyContent"), QString("1 advisory(ies), from 2026-01-02 to 2026-01-02."));
        system->setCurrentIndex(1);
        Q_EMIT system->activated(1);
        QTRY_COMPARE(text("historyContent"), QString("2 advisory(ies), from 2026-01-03 to 2026-01-04."));
        click("startHistoryImport");
        QTRY_COMPARE(cell(HistoriesModel::CountColumn), QString("2"));
        QVERIFY(shown("historiesMessage")->accessibleName().contains("1 row(s) of other systems"));
        QCOMPARE(debian(loaded())->until, QDate(2026, 1, 4));
    }

    void whatIsWrongIsSaidAndChangesNothing()
    {
        const qsizetype before = debian(loaded())->advisories.size();
        openImport(m_home->write("broken.csv", "day,advisories\n2026-03-41,openssl\n"));
        QTRY_VERIFY(isShown("historyImportMessage"));
        const QString message = shown("historyImportMessage")->accessibleName();
        QVERIFY2(message.contains("broken.csv") && message.contains("2026-03-41"), qPrintable(message));
        QVERIFY(!shown("startHistoryImport")->isEnabled());
        click("cancelHistoryImport");
        QTRY_VERIFY(!isShown("historyImportDialog"));
        // The other kind of table, too.
        openImport(m_home->write("releases.csv", "component,line,days\ntomcat,10.1,2026-01-02\n"));
        QTRY_COMPARE(text("historyContent"), QString("1 release line(s), from 2026-01-02 to 2026-01-02."));
        click("startHistoryImport");
        QTRY_VERIFY(isShown("historyImportMessage"));
        QVERIFY(shown("historyImportMessage")->accessibleName().contains("is a history of advisories"));
        QVERIFY(shown("startHistoryImport")->isEnabled());
        click("cancelHistoryImport");
        QCOMPARE(debian(loaded())->advisories.size(), before);
        QVERIFY(!QDir(catalog::ownCatalogFolder() + QStringLiteral("/history")).exists());
    }
};

QTEST_MAIN(TestHistoryDialogs)
#include "test_history_dialogs.moc"
