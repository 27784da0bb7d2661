// SPDX-License-Identifier: GPL-3.0-or-later
#include "matrix_page_fixture.h"

#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QRadioButton>
#include <QSpinBox>

using namespace bakeoff;

/// Lines of a matrix, and matrices as a whole.
class TestMatrixLines : public MatrixPageTest
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void aRowSaysWhatItsCellsInherit()
    {
        QMenu *menu = openLineMenu(m_table->verticalHeader(), 0);
        QVERIFY(menu);
        QCOMPARE(menu->objectName(), QStringLiteral("rowMenu"));
        QMenu *strategies = menu->actions().first()->menu();
        QVERIFY(strategies);
        menu->setActiveAction(menu->actions().first());
        QTest::keyClick(menu, Qt::Key_Right);
        QTRY_VERIFY(strategies->isVisible());
        QTest::mouseClick(strategies, Qt::LeftButton, {},
                          strategies->actionGeometry(strategies->actions().at(1)).center());
        QTRY_COMPARE(effective(0, 1), Strategy::PreInstalled);
        QCOMPARE(strategy(0, 1), Strategy::Inherit);
        QCOMPARE(effective(1, 1), Strategy::OsOnly);
        clickCell(0, 1);
        QVERIFY2(m->find<QRadioButton>("chooseInherit")->text().contains(QStringLiteral("As its OS says")),
                 qPrintable(m->find<QRadioButton>("chooseInherit")->text()));
    }

    void cellsWithAChoiceOfTheirOwnAreAskedAbout()
    {
        clickCell(0, 1);
        QTest::keyClick(m_table, Qt::Key_Space); // its own: pre-installed
        QMenu *menu = openLineMenu(m_table->verticalHeader(), 0);
        QVERIFY(menu);
        menu->actions().first()->menu()->actions().at(2)->trigger(); // OS-only for the row
        menu->close();
        QCOMPARE(strategy(0, 1), Strategy::PreInstalled);
        QVERIFY(
            m->find<QMessageBox>("followQuestion")->informativeText().contains(QStringLiteral("1 of its")));
        m->click("letFollow");
        QTRY_COMPARE(strategy(0, 1), Strategy::Inherit);
        QCOMPARE(effective(0, 1), Strategy::OsOnly);
        QTest::keyClick(m->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(strategy(0, 1), Strategy::PreInstalled);
    }

    void linesAreMovedRemovedAndInserted()
    {
        choose(openLineMenu(m_table->horizontalHeader(), 0), "lineMoveOn");
        QCOMPARE(services(), QStringList({"Apache", "HAProxy", "Hadoop"}));
        choose(openLineMenu(m_table->horizontalHeader(), 2), "lineRemove");
        QCOMPARE(services(), QStringList({"Apache", "HAProxy"}));
        QMenu *menu = openLineMenu(m_table->horizontalHeader(), 0);
        auto *insert = menu->findChild<QMenu *>(QStringLiteral("lineInsert"));
        QVERIFY(insert);
        insert->findChild<QAction *>(QStringLiteral("insert-hadoop"))->trigger();
        menu->close();
        QCOMPARE(services(), QStringList({"Hadoop", "Apache", "HAProxy"}));
        for (int i = 0; i < 3; ++i)
            QTest::keyClick(m->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(services(), QStringList({"HAProxy", "Apache", "Hadoop"}));
        QVERIFY(!m->window->isWindowModified());
    }

    void draggingAHeaderMovesTheLine()
    {
        QHeaderView *header = m_table->horizontalHeader();
        const QPoint from = sectionCenter(header, 0);
        const QPoint to = sectionCenter(header, 2) + QPoint(20, 0);
        QTest::mousePress(header->viewport(), Qt::LeftButton, {}, from);
        for (int i = 1; i <= 10; ++i)
            QTest::mouseMove(header->viewport(), from + (to - from) * i / 10);
        QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, to);
        QTRY_COMPARE(services(), QStringList({"Apache", "Hadoop", "HAProxy"}));
        QTest::keyClick(m->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(services(), QStringList({"HAProxy", "Apache", "Hadoop"}));
    }

    void propertiesOfALine()
    {
        choose(openLineMenu(m_table->horizontalHeader(), 1), "lineProperties");
        auto *dialog = m->find<QDialog>("lineDialog");
        QTRY_VERIFY(dialog->isVisible());
        QTest::keyClicks(dialog->findChild<QWidget *>(QStringLiteral("lineName")), QStringLiteral("Web"));
        auto *generations = dialog->findChild<QSpinBox *>(QStringLiteral("lineGenerations"));
        QTest::keyClick(generations, Qt::Key_Up);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(services(), QStringList({"HAProxy", "Web", "Hadoop"}));
        QVERIFY2(m->find<QLabel>("matrixCounters")->text().contains(QStringLiteral("<b>12</b>")),
                 qPrintable(m->find<QLabel>("matrixCounters")->text()));
        QTest::keyClick(m->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(services(), QStringList({"HAProxy", "Apache", "Hadoop"}));
    }

    void twoMatricesAreComparedSideBySide()
    {
        m->find<QMenu>("matrixMenu")->popup({});
        m->action("compareMatrices")->trigger();
        m->find<QMenu>("matrixMenu")->close();
        auto *dialog = m->find<QDialog>("scenarioDialog");
        QTRY_VERIFY(dialog->isVisible());
        QCOMPARE(dialog->findChild<QComboBox *>(QStringLiteral("rightMatrix"))->currentText(),
                 QStringLiteral("Other"));
        QVERIFY2(m->find<QLabel>("scenarioSentence")->text().contains(QStringLiteral("6 cell")),
                 qPrintable(m->find<QLabel>("scenarioSentence")->text()));
        QCOMPARE(dialog->findChild<QTableView *>(QStringLiteral("leftTable"))->model()->rowCount(), 3);
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

    void theTemplatesPageFollowsTheMatrixShown()
    {
        auto *choice = m->find<QComboBox>("matrixChoice");
        choice->setCurrentIndex(choice->findText(QStringLiteral("Other")));
        Q_EMIT choice->activated(choice->currentIndex());
        m->click("goTemplates");
        QTRY_COMPARE(m->find<QComboBox>("planMatrix")->currentText(), QStringLiteral("Other"));
    }

    void matricesAreMadeDuplicatedRenamedAndRemoved()
    {
        auto *choice = m->find<QComboBox>("matrixChoice");
        QCOMPARE(choice->count(), 2);
        chooseFromMatrixMenu("newMatrix1"); // two generations
        QCOMPARE(choice->count(), 3);
        QVERIFY2(m->find<QLabel>("matrixCounters")->text().contains(QStringLiteral("<b>42</b>")),
                 qPrintable(m->find<QLabel>("matrixCounters")->text()));
        chooseFromMatrixMenu("duplicateMatrix");
        QCOMPARE(choice->count(), 4);
        chooseFromMatrixMenu("renameMatrix");
        auto *dialog = m->find<QInputDialog>("renameMatrixDialog");
        dialog->setTextValue(QStringLiteral("Next year"));
        dialog->accept();
        QTRY_COMPARE(choice->currentText(), QStringLiteral("Next year"));
        chooseFromMatrixMenu("removeMatrix");
        QCOMPARE(choice->count(), 3);
        QTest::keyClick(m->window.get(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(choice->count(), 4);
        QCOMPARE(choice->currentText(), QStringLiteral("Next year"));
        QTest::keyClick(m->window.get(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!m->window->isWindowModified());
        QCOMPARE(m->workspace->matrices()->size(), 4);
    }

    void aMatrixGoesOutAndComesIn()
    {
        clickCell(0, 1);
        QTest::keyClick(m_table, Qt::Key_Space);
        const QString path = m->folder.filePath(QStringLiteral("lab.csv"));
        chooseFromMatrixMenu("exportMatrix");
        Q_EMIT m->find<QFileDialog>("exportMatrixDialog")->fileSelected(path);
        QTRY_VERIFY(QFile::exists(path));
        m->find<QFileDialog>("exportMatrixDialog")->reject();
        chooseFromMatrixMenu("importMatrix");
        Q_EMIT m->find<QFileDialog>("importMatrixDialog")->fileSelected(path);
        auto *choice = m->find<QComboBox>("matrixChoice");
        QTRY_COMPARE(choice->count(), 3);
        QCOMPARE(choice->currentIndex(), 2);
        QCOMPARE(strategy(0, 1), Strategy::PreInstalled);
        m->find<QFileDialog>("importMatrixDialog")->reject();

        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("platform,service,strategy\nubuntu,apache,bake\n");
        file.close();
        QTRY_VERIFY(!m->window->findChild<QFileDialog *>("importMatrixDialog"));
        chooseFromMatrixMenu("importMatrix");
        Q_EMIT m->find<QFileDialog>("importMatrixDialog")->fileSelected(path);
        auto *message = m->find<QMessageBox>("matrixFileError");
        QVERIFY2(message->text().contains(QStringLiteral("line 2, column 3")), qPrintable(message->text()));
        QCOMPARE(choice->count(), 3);
    }

    void anEmptyMatrixSaysWhatToDo()
    {
        chooseFromMatrixMenu("newMatrix4");
        QVERIFY(!m_table->isVisible());
        m->find<QMenu>("matrixMenu")->popup({});
        m->find<QMenu>("addPlatformMenu")->findChild<QAction *>(QStringLiteral("insert-suse"))->trigger();
        m->find<QMenu>("matrixMenu")->close();
        m->find<QMenu>("matrixMenu")->popup({});
        m->find<QMenu>("addServiceMenu")->findChild<QAction *>(QStringLiteral("insert-apache"))->trigger();
        m->find<QMenu>("matrixMenu")->close();
        QTRY_VERIFY(m_table->isVisible());
        QCOMPARE(m_table->model()->rowCount(), 1);
    }
};

QTEST_MAIN(TestMatrixLines)
#include "test_matrix_lines.moc"
