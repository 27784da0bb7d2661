// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/matrix_model.h"
#include "window_fixture.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QRadioButton>
#include <QTableView>

using namespace bakeoff;
using catalog::Strategy;
using tables::MatrixModel;

class TestMatrixPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m = std::make_unique<WindowFixture>();
        m->show();
        m_table = m->find<QTableView>("matrixTable");
        QTRY_COMPARE(m_table->model() ? m_table->model()->rowCount() : 0, 3);
    }
    void cleanup()
    {
        m->window->close();
        m.reset();
    }

    void countersTellTheArticlesSum()
    {
        const QString text = m->find<QLabel>("matrixCounters")->text();
        QVERIFY2(text.contains(QStringLiteral("<b>9</b>")) && text.contains(QStringLiteral("<b>3</b>")) &&
                     text.contains(QStringLiteral("<b>0 + 3</b>")),
                 qPrintable(text));
    }

    void spaceTakesTheNextStrategyAndCtrlZTakesItBack()
    {
        clickCell(0, 1);
        QTest::keyClick(m_table, Qt::Key_Space);
        QCOMPARE(strategy(0, 1), Strategy::PreInstalled);
        QVERIFY(m->window->isWindowModified());
        QVERIFY(m->find<QLabel>("matrixCounters")->text().contains(QStringLiteral("<b>1 + 3</b>")));
        QVERIFY(m->action("actionUndo")->text().contains(QStringLiteral("Apache on Debian 12")));
        QTest::keyClick(m->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(strategy(0, 1), Strategy::Inherit);
        QVERIFY(!m->window->isWindowModified());
        QTest::keyClick(m->window.get(), Qt::Key_Y, Qt::ControlModifier);
        QCOMPARE(strategy(0, 1), Strategy::PreInstalled);
    }

    void arrowsMoveAndDeleteInherits()
    {
        clickCell(0, 0);
        QTest::keyClick(m_table, Qt::Key_Down);
        QTest::keyClick(m_table, Qt::Key_Right);
        QTest::keyClick(m_table, Qt::Key_Space);
        QCOMPARE(strategy(1, 1), Strategy::PreInstalled);
        QTest::keyClick(m_table, Qt::Key_Delete);
        QCOMPARE(strategy(1, 1), Strategy::Inherit);
    }

    void f2OpensTheListOfStrategies_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("F2") << int(Qt::Key_F2);
        QTest::newRow("Return") << int(Qt::Key_Return);
    }
    void f2OpensTheListOfStrategies()
    {
        QFETCH(int, key);
        clickCell(1, 0);
        QTest::keyClick(m_table, Qt::Key(key));
        auto *editor = m_table->findChild<QComboBox *>(QStringLiteral("cellEditor"));
        QVERIFY(editor);
        QTest::keyClick(editor, Qt::Key_Down);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(strategy(1, 0), Strategy::PreInstalled);
    }

    void theInspectorChangesTheCell()
    {
        clickCell(0, 1);
        QCOMPARE(m->find<QLabel>("inspectorService")->text(), QStringLiteral("Apache"));
        m->click("choosePreInstalled");
        QCOMPARE(strategy(0, 1), Strategy::PreInstalled);
        m->click("offeredCheck");
        QVERIFY(!m_table->model()->index(0, 1).data(MatrixModel::OfferedRole).toBool());
        QVERIFY(!m->find("deployThisButton")->isEnabled());
        QVERIFY(!m->find("choosePreInstalled")->isEnabled());
    }

    void saysWhyACellCannotBeDeployed()
    {
        clickCell(0, 2);
        QVERIFY(!m->find("deployThisButton")->isEnabled());
        QVERIFY(m->find("inspectorReason")->isVisible());
        QVERIFY(m->find<QLabel>("inspectorTemplate")->text().contains(QStringLiteral("No recipe yet")));
        clickCell(2, 0);
        QVERIFY(m->find<QLabel>("inspectorTemplate")->text().contains(QStringLiteral("Planning only")));
    }

    void deployThisFillsTheDeployPage()
    {
        clickCell(1, 1);
        m->click("choosePreInstalled");
        m->click("deployThisButton");
        QVERIFY(m->find("deployPage")->isVisible());
        QCOMPARE(m->find<QComboBox>("platformChoice")->currentData().toString(), QStringLiteral("debian-13"));
        QVERIFY(m->find<QRadioButton>("strategyPreInstalled")->isChecked());
        QVERIFY(m->find<QAbstractButton>("topology-web-single")->isChecked());
    }

    void contextMenuOffersTheSame()
    {
        clickCell(0, 0);
        const QPoint place = m_table->visualRect(m_table->model()->index(0, 0)).center();
        Q_EMIT m_table->customContextMenuRequested(place);
        QTRY_VERIFY(m->window->findChild<QMenu *>(QStringLiteral("cellMenu")));
        auto *menu = m->window->findChild<QMenu *>(QStringLiteral("cellMenu"));
        QTRY_VERIFY(menu->isVisible());
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(menu->actions().at(1)).center());
        QTRY_COMPARE(strategy(0, 0), Strategy::PreInstalled);
    }

    void savingWritesTheWorkspace()
    {
        clickCell(0, 1);
        QTest::keyClick(m_table, Qt::Key_Space);
        QTest::keyClick(m->window.get(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!m->window->isWindowModified());
        const auto stored = m->workspace->matrices();
        QVERIFY(stored);
        const auto lab = std::find_if(stored->begin(), stored->end(),
                                      [](const auto &x) { return x.id == QLatin1String("lab"); });
        QCOMPARE(lab->cell({"debian-12", "apache"}).strategy, Strategy::PreInstalled);
    }

    void anotherMatrixIsOneChoiceAway()
    {
        auto *choice = m->find<QComboBox>("matrixChoice");
        choice->setFocus();
        QTest::keyClick(choice, Qt::Key_End);
        QTRY_COMPARE(m_table->model()->rowCount(), 1);
        // Undo of a change elsewhere comes back to where it happened.
        QTest::keyClick(choice, Qt::Key_Home);
        QTRY_COMPARE(m_table->model()->rowCount(), 3);
    }

private:
    void clickCell(int row, int column)
    {
        const QModelIndex index = m_table->model()->index(row, column);
        m_table->scrollTo(index);
        QTest::mouseClick(m_table->viewport(), Qt::LeftButton, {}, m_table->visualRect(index).center());
        QCOMPARE(m_table->currentIndex(), index);
    }
    Strategy strategy(int row, int column) const
    {
        return Strategy(m_table->model()->index(row, column).data(MatrixModel::StrategyRole).toInt());
    }

    std::unique_ptr<WindowFixture> m;
    QTableView *m_table = nullptr;
};

QTEST_MAIN(TestMatrixPage)
#include "test_matrix_page.moc"
