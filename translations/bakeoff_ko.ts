<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en_US">
<context>
    <name>CellFacts</name>
    <message>
        <source>no template</source>
        <translation>템플릿 없음</translation>
    </message>
    <message>
        <source>building</source>
        <translation>만드는 중</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>준비됨</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>오래됨</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>폐기됨</translation>
    </message>
    <message>
        <source>no recipe yet</source>
        <translation>레시피 없음</translation>
    </message>
    <message>
        <source>planning only</source>
        <translation>계획 전용</translation>
    </message>
    <message>
        <source>%1 (OS template)</source>
        <translation>%1(OS 템플릿)</translation>
    </message>
    <message>
        <source>%1 on %2 (golden image)</source>
        <translation>%2의 %1(골든 이미지)</translation>
    </message>
    <message>
        <source>No release line is named.</source>
        <translation>릴리스 계열이 지정되지 않았습니다.</translation>
    </message>
    <message>
        <source>%1: nothing is known of this release line.</source>
        <translation>%1: 이 릴리스 계열에 대한 정보가 없습니다.</translation>
    </message>
    <message>
        <source>%1: past its end of life since %2.</source>
        <translation>%1: %2에 지원이 끝났습니다.</translation>
    </message>
    <message>
        <source>%1: supported until %2.</source>
        <translation>%1: %2까지 지원됩니다.</translation>
    </message>
    <message>
        <source>%1: supported, no end was announced.</source>
        <translation>%1: 지원 중이며, 종료일이 발표되지 않았습니다.</translation>
    </message>
    <message>
        <source>%1: its end is not known.</source>
        <translation>%1: 지원 종료일을 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Releases a year: %1 (%2).</source>
        <translation>연간 릴리스 %1회(%2년).</translation>
    </message>
</context>
<context>
    <name>CellText</name>
    <message>
        <source>“%1” means nothing here.</source>
        <translation>“%1”은(는) 여기에서 뜻이 없습니다.</translation>
    </message>
    <message>
        <source>A cell is empty or says: offered, not-offered, pre-installed, os-only, depth:os-only, depth:packages, depth:configured.</source>
        <translation>칸은 비어 있거나 offered, not-offered, pre-installed, os-only, depth:os-only, depth:packages, depth:configured 중에서 적습니다.</translation>
    </message>
    <message>
        <source>“%1” contradicts what stands before it.</source>
        <translation>“%1”이(가) 앞의 값과 맞지 않습니다.</translation>
    </message>
    <message>
        <source>Leave one of the two.</source>
        <translation>둘 중 하나만 남기세요.</translation>
    </message>
    <message>
        <source>Row %1, column %2 of what was pasted: %3</source>
        <translation>붙여 넣은 내용의 %1행 %2열: %3</translation>
    </message>
    <message>
        <source>What was copied has %1 rows and %2 columns; from here on there are only %3 and %4.</source>
        <translation>복사한 내용은 행 %1개, 열 %2개인데 여기부터는 행 %3개, 열 %4개뿐입니다.</translation>
    </message>
    <message>
        <source>Choose a cell further up or left, or add operating systems and services.</source>
        <translation>더 위나 왼쪽의 칸을 고르거나, 운영체제와 서비스를 추가하세요.</translation>
    </message>
</context>
<context>
    <name>FigureChart</name>
    <message>
        <source>Nothing to show yet.</source>
        <translation>아직 표시할 것이 없습니다.</translation>
    </message>
    <message>
        <source>“%1” is no ending of a chart&apos;s file.</source>
        <translation>“%1”: 차트 파일의 확장자가 아닙니다.</translation>
    </message>
    <message>
        <source>Use png, svg, pdf or csv.</source>
        <translation>png, svg, pdf, csv 중 하나를 쓰세요.</translation>
    </message>
    <message>
        <source>Choose another folder, or free some space.</source>
        <translation>다른 폴더를 고르거나 공간을 비우세요.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name, value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>(%1 % of the whole)</source>
        <translation> (전체의 %1%)</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <comment>a spread of values</comment>
        <translation>%1에서 %2까지</translation>
    </message>
    <message>
        <source>%1: from %2 to %3</source>
        <comment>a series, its first and last value</comment>
        <translation>%1: %2에서 %3까지</translation>
    </message>
</context>
<context>
    <name>MatrixPicture</name>
    <message>
        <source>A picture can hold 1 to %1 cells; this matrix has %2.</source>
        <translation>그림에는 칸을 1~%1개까지 넣을 수 있는데 이 매트릭스에는 %2개가 있습니다.</translation>
    </message>
    <message>
        <source>Export it as CSV or JSON instead.</source>
        <translation>대신 CSV나 JSON으로 내보내세요.</translation>
    </message>
    <message>
        <source>“%1” is no ending of a picture.</source>
        <translation>“%1”은(는) 그림 파일의 확장자가 아닙니다.</translation>
    </message>
    <message>
        <source>Use png, svg or pdf.</source>
        <translation>png, svg 또는 pdf를 쓰세요.</translation>
    </message>
    <message>
        <source>“%1” could not be written.</source>
        <translation>“%1”을(를) 쓰지 못했습니다.</translation>
    </message>
    <message>
        <source>Choose another folder, or free some space.</source>
        <translation>다른 폴더를 고르거나 공간을 확보하세요.</translation>
    </message>
</context>
<context>
    <name>bakeoff</name>
    <message>
        <source>Cancelled.</source>
        <translation>취소했습니다.</translation>
    </message>
    <message>
        <source>%1 took too long.</source>
        <translation>%1 작업이 너무 오래 걸렸습니다.</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1분 %2초</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 중 %1</translation>
    </message>
    <message>
        <source>, %1/s</source>
        <translation>, 초당 %1</translation>
    </message>
    <message>
        <source>, %1 left</source>
        <translation>, %1 남음</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::CloseGuard</name>
    <message>
        <source>Unsaved changes</source>
        <translation>저장하지 않은 변경</translation>
    </message>
    <message>
        <source>The matrix has unsaved changes.</source>
        <translation>매트릭스에 저장하지 않은 변경이 있습니다.</translation>
    </message>
    <message>
        <source>Save them before closing?</source>
        <translation>닫기 전에 저장하시겠습니까?</translation>
    </message>
    <message>
        <source>A deploy is running</source>
        <translation>배포 진행 중</translation>
    </message>
    <message>
        <source>Bakeoff is still deploying or removing virtual machines.</source>
        <translation>아직 가상 머신을 배포하거나 제거하고 있습니다.</translation>
    </message>
    <message>
        <source>It can close by itself when that has ended, and leave what runs running; or stop now and remove all virtual machines of this workspace.</source>
        <translation>작업이 끝나면 스스로 닫히고 가상 머신은 계속 실행되게 할 수 있습니다. 또는 지금 중지하고 이 작업 공간의 모든 가상 머신을 제거할 수 있습니다.</translation>
    </message>
    <message>
        <source>Close when finished</source>
        <translation>끝나면 닫기</translation>
    </message>
    <message>
        <source>Stop and destroy</source>
        <translation>중지하고 제거</translation>
    </message>
    <message>
        <source>Virtual machines are running</source>
        <translation>가상 머신 실행 중</translation>
    </message>
    <message numerus="yes">
        <source>%n deployment(s) are still running.</source>
        <translation>
            <numerusform>배포 %n개가 아직 실행 중입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep running</source>
        <translation>계속 실행</translation>
    </message>
    <message>
        <source>Destroy all</source>
        <translation>모두 제거</translation>
    </message>
    <message>
        <source>Stopping: virtual machines are being removed, then Bakeoff closes.</source>
        <translation>중지하는 중입니다. 가상 머신을 제거한 뒤 닫습니다.</translation>
    </message>
    <message>
        <source>They can keep running without Bakeoff, with the ports they publish; it finds them again at the next start.</source>
        <translation>Bakeoff를 닫아도 공개된 포트와 함께 계속 실행할 수 있으며, 다음에 시작하면 다시 찾습니다.</translation>
    </message>
    <message>
        <source>Templates are being made</source>
        <translation>템플릿을 만드는 중</translation>
    </message>
    <message>
        <source>Bakeoff is still working on templates.</source>
        <translation>아직 템플릿 작업이 진행 중입니다.</translation>
    </message>
    <message>
        <source>It can close by itself when that has ended. Cancelled now, what was finished stays, and the rest is made the next time.</source>
        <translation>작업이 끝나면 저절로 닫을 수 있습니다. 지금 취소하면 완성된 템플릿은 남고, 나머지는 다음에 만듭니다.</translation>
    </message>
    <message>
        <source>Cancel the work and close</source>
        <translation>작업을 취소하고 닫기</translation>
    </message>
    <message>
        <source>Cancelling the work on templates, then Bakeoff closes.</source>
        <translation>템플릿 작업을 취소한 뒤 Bakeoff를 닫습니다.</translation>
    </message>
    <message>
        <source>Bakeoff closes when what is under way has ended.</source>
        <translation>진행 중인 작업이 끝나면 Bakeoff를 닫습니다.</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::Desk</name>
    <message>
        <source>Workspace</source>
        <translation>작업 공간</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>호스트</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>새 작업 공간</translation>
    </message>
    <message>
        <source>“%1” exists already.</source>
        <translation>“%1” 파일이 이미 있습니다.</translation>
    </message>
    <message>
        <source>Choose another name, or open it.</source>
        <translation>다른 이름을 선택하거나 그 파일을 여세요.</translation>
    </message>
    <message>
        <source>Workspace in use</source>
        <translation>사용 중인 작업 공간</translation>
    </message>
    <message>
        <source>It can be opened read-only: you see everything, and change nothing.</source>
        <translation>읽기 전용으로 열 수 있습니다. 모두 볼 수 있지만 바꿀 수는 없습니다.</translation>
    </message>
    <message>
        <source>Open read-only</source>
        <translation>읽기 전용으로 열기</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>연결되지 않음</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>작업 공간 열기</translation>
    </message>
    <message>
        <source>A workspace that is open read-only uses no host.</source>
        <translation>읽기 전용으로 연 작업 공간은 호스트를 사용하지 않습니다.</translation>
    </message>
    <message>
        <source>The addresses of deployment %1 could not be opened: %2</source>
        <translation>배포 %1의 주소를 열지 못했습니다: %2</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::MainActions</name>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>실행 취소(&amp;U): %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>다시 실행(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>다시 실행(&amp;R): %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>실행 취소</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>다시 실행</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>언어(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>테마(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>Tool bar</source>
        <translation>도구 모음</translation>
    </message>
    <message>
        <source>&amp;New workspace...</source>
        <translation>새 작업 공간(&amp;N)...</translation>
    </message>
    <message>
        <source>&amp;Open workspace...</source>
        <translation>작업 공간 열기(&amp;O)...</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>저장(&amp;S)</translation>
    </message>
    <message>
        <source>Save the matrix (Ctrl+S)</source>
        <translation>매트릭스를 저장합니다(Ctrl+S)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;About Bakeoff</source>
        <translation>Bakeoff 정보(&amp;A)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>시스템 설정(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>밝게(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>어둡게(&amp;D)</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>매트릭스</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>배포</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>템플릿</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>호스트</translation>
    </message>
</context>
<context>
    <name>bakeoff::app::MainWindow</name>
    <message>
        <source>Workspace</source>
        <translation>작업 공간</translation>
    </message>
    <message>
        <source>New workspace</source>
        <translation>새 작업 공간</translation>
    </message>
    <message>
        <source>Open workspace</source>
        <translation>작업 공간 열기</translation>
    </message>
    <message>
        <source>Bakeoff workspaces (*.bakeoff)</source>
        <translation>Bakeoff 작업 공간 (*.bakeoff)</translation>
    </message>
    <message>
        <source>About Bakeoff</source>
        <translation>Bakeoff 정보</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Bakeoff %1&lt;/h3&gt;</source>
        <translation>&lt;h3&gt;Bakeoff %1&lt;/h3&gt;</translation>
    </message>
    <message>
        <source>How far should a virtual machine template be pre-installed? Bakeoff deploys both ways on your own hosts, measures every phase, and answers with the numbers.

Free software under the GNU General Public License, version 3 or later.</source>
        <translation>가상 머신 템플릿에 어디까지 미리 설치해야 할까요? Bakeoff는 직접 운영하는 호스트에서 두 방식으로 배포하고, 모든 단계를 측정해 숫자로 답합니다.

GNU General Public License 버전 3 이상을 따르는 자유 소프트웨어입니다.</translation>
    </message>
    <message>
        <source>%1[*] (read-only) – Bakeoff</source>
        <translation>%1[*](읽기 전용) – Bakeoff</translation>
    </message>
    <message>
        <source>%1[*] – Bakeoff</source>
        <translation>%1[*] – Bakeoff</translation>
    </message>
    <message>
        <source>The workspace that is open</source>
        <translation>열려 있는 작업 공간</translation>
    </message>
    <message>
        <source>Acceleration: %1</source>
        <translation>가속: %1</translation>
    </message>
    <message>
        <source>Host: %1</source>
        <translation>호스트: %1</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>매트릭스</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>배포</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>화면</translation>
    </message>
    <message>
        <source>Wait until the deploy has ended.</source>
        <translation>배포가 끝날 때까지 기다리세요.</translation>
    </message>
    <message>
        <source>Templates are being worked on; deploying waits until that has ended.</source>
        <translation>템플릿 작업이 진행 중입니다. 끝난 뒤에 배포할 수 있습니다.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>템플릿</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>호스트</translation>
    </message>
</context>
<context>
    <name>bakeoff::base</name>
    <message>
        <source>The file “%1” could not be written.</source>
        <translation>“%1” 파일을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>공간을 확보한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The file “%1” is missing.</source>
        <translation>“%1” 파일이 없습니다.</translation>
    </message>
    <message>
        <source>The file “%1” could not be copied to “%2”.</source>
        <translation>“%1” 파일을 “%2”(으)로 복사할 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>bakeoff::catalog</name>
    <message>
        <source>Deploying</source>
        <translation>배포 중</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>중지됨</translation>
    </message>
    <message>
        <source>Being destroyed</source>
        <translation>제거 중</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>%1행 %2열</translation>
    </message>
    <message>
        <source>%1 is not a regular file; put a JSON file in its place.</source>
        <translation>%1은(는) 일반 파일이 아닙니다. 그 자리에 JSON 파일을 두세요.</translation>
    </message>
    <message>
        <source>%1 could not be read (%2); check that it is there and readable.</source>
        <translation>%1을(를) 읽을 수 없습니다(%2). 파일이 있고 읽기 권한이 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>%1 could not be read (%2); check the disk.</source>
        <translation>%1을(를) 읽을 수 없습니다(%2). 디스크를 확인하세요.</translation>
    </message>
    <message>
        <source>%1 is larger than 1 MiB, which no data file is; put the right file there.</source>
        <translation>%1의 크기가 1 MiB를 넘어 데이터 파일로 볼 수 없습니다. 올바른 파일을 두세요.</translation>
    </message>
    <message>
        <source>%1 is empty; write a JSON object into it.</source>
        <translation>%1이(가) 비어 있습니다. JSON 객체를 쓰세요.</translation>
    </message>
    <message>
        <source>%1 is not valid JSON: %2.</source>
        <translation>%1은(는) 올바른 JSON이 아닙니다: %2.</translation>
    </message>
    <message>
        <source>%1 must hold one JSON object in braces.</source>
        <translation>%1에는 중괄호로 묶은 JSON 객체 하나가 있어야 합니다.</translation>
    </message>
    <message>
        <source>In %1, the field “%2” is missing; add it.</source>
        <translation>%1 파일에 “%2” 항목이 없습니다. 추가하세요.</translation>
    </message>
    <message>
        <source>In %1, the field “%2” must be text in quotes.</source>
        <translation>%1 파일의 “%2” 항목은 따옴표로 묶은 문자열이어야 합니다.</translation>
    </message>
    <message>
        <source>In %1, the field “%2” must not be empty.</source>
        <translation>%1 파일의 “%2” 항목은 비워 둘 수 없습니다.</translation>
    </message>
    <message>
        <source>In %1, the field “%2” must be a whole number.</source>
        <translation>%1 파일의 “%2” 항목은 정수여야 합니다.</translation>
    </message>
    <message>
        <source>In %1, the field “%2” must be a number from %3.</source>
        <translation>%1 파일의 “%2” 항목은 %3 범위의 숫자여야 합니다.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1~%2</translation>
    </message>
    <message>
        <source>In %1, the field “%2” must be true or false.</source>
        <translation>%1 파일의 “%2” 항목은 true 또는 false여야 합니다.</translation>
    </message>
    <message>
        <source>In %1, the field “%2” must be a list of texts in brackets.</source>
        <translation>%1 파일의 “%2” 항목은 대괄호로 묶은 문자열 목록이어야 합니다.</translation>
    </message>
    <message>
        <source>In %1, the field “%2” must be text in quotes and not empty.</source>
        <translation>%1 파일의 “%2” 항목은 따옴표로 묶은, 비어 있지 않은 문자열이어야 합니다.</translation>
    </message>
    <message>
        <source>In %1, the field “%2” must be an object in braces.</source>
        <translation>%1 파일의 “%2” 항목은 중괄호로 묶은 객체여야 합니다.</translation>
    </message>
    <message>
        <source>In %1, the field “%2” must be a list in brackets.</source>
        <translation>%1 파일의 “%2” 항목은 대괄호로 묶은 목록이어야 합니다.</translation>
    </message>
    <message>
        <source>In %1, the field “%2” is not known; check its spelling or remove it.</source>
        <translation>%1 파일의 “%2” 항목은 알 수 없는 항목입니다. 철자를 확인하거나 지우세요.</translation>
    </message>
    <message>
        <source>The data folder %1 could not be read; check that it is there and readable.</source>
        <translation>데이터 폴더 %1을(를) 읽을 수 없습니다. 폴더가 있고 읽기 권한이 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>In %1, the field “%2” names “%3”, which leaves its folder; put the script inside.</source>
        <translation>%1 파일의 “%2” 항목에 적힌 “%3”은(는) 폴더 밖을 가리킵니다. 스크립트를 폴더 안에 두세요.</translation>
    </message>
    <message>
        <source>In %1, the field “%2” names the script “%3”, which is not there; add the file.</source>
        <translation>%1 파일의 “%2” 항목에 적힌 스크립트 “%3”이(가) 없습니다. 파일을 추가하세요.</translation>
    </message>
    <message>
        <source>In %1, the field “%2” is “%3”; use small letters, digits and hyphens only, beginning with a letter or digit.</source>
        <translation>%1 파일의 “%2” 항목이 “%3”입니다. 소문자나 숫자로 시작하고 소문자, 숫자, 붙임표만 쓰세요.</translation>
    </message>
    <message>
        <source>In %1, the field “%2” must be the folder&apos;s name, “%3”.</source>
        <translation>%1 파일의 “%2” 항목은 폴더 이름인 “%3”이어야 합니다.</translation>
    </message>
    <message>
        <source>In %1, the field “%2” must be “mmdebstrap”, not “%3”.</source>
        <translation>%1 파일의 “%2” 항목은 “%3”이(가) 아니라 “mmdebstrap”이어야 합니다.</translation>
    </message>
    <message>
        <source>In %1, the field “%2” must be “puppet”, not “%3”.</source>
        <translation>%1 파일의 “%2” 항목은 “%3”이(가) 아니라 “puppet”이어야 합니다.</translation>
    </message>
    <message>
        <source>In %1, the field “%2” is “%3”; a stage is install, configure or join.</source>
        <translation>%1 파일의 “%2” 항목이 “%3”입니다. install, configure, join 가운데 하나여야 합니다.</translation>
    </message>
    <message>
        <source>In %1, the field “%2” repeats the stage “%3”; name each once.</source>
        <translation>%1 파일의 “%2” 항목에 “%3”이(가) 되풀이됩니다. 한 번씩만 적으세요.</translation>
    </message>
    <message>
        <source>In %1, the field “%2” names the service “%3”, which is not there (or has a mistake of its own); add or correct it.</source>
        <translation>%1 파일의 “%2” 항목에 적힌 서비스 “%3”이(가) 없거나 그 파일에 잘못이 있습니다. 추가하거나 고치세요.</translation>
    </message>
    <message>
        <source>In %1, the field “%2” names the role “%3”, which no node has.</source>
        <translation>%1 파일의 “%2” 항목에 적힌 역할 “%3”을(를) 가진 노드가 없습니다.</translation>
    </message>
    <message>
        <source>In %1, the field “%2” makes roles wait for each other in a circle (%3); remove one of them.</source>
        <translation>%1 파일의 “%2” 항목 때문에 역할이 서로를 끝없이 기다립니다(%3). 그중 하나를 지우세요.</translation>
    </message>
    <message>
        <source>In %1, the field “%2” has no node; add at least one.</source>
        <translation>%1 파일의 “%2” 항목에 노드가 없습니다. 하나 이상 추가하세요.</translation>
    </message>
    <message>
        <source>In %1, the field “%2” repeats the role “%3”; give each group its own.</source>
        <translation>%1 파일의 “%2” 항목에 역할 “%3”이(가) 되풀이됩니다. 묶음마다 다른 역할을 쓰세요.</translation>
    </message>
    <message>
        <source>Inherited</source>
        <translation>기본값</translation>
    </message>
    <message>
        <source>Pre-installed</source>
        <translation>사전 설치</translation>
    </message>
    <message>
        <source>OS-only</source>
        <translation>OS 전용</translation>
    </message>
    <message>
        <source>OS only</source>
        <translation>OS 전용</translation>
    </message>
    <message>
        <source>Packages installed</source>
        <translation>패키지 설치</translation>
    </message>
    <message>
        <source>Installed and configured</source>
        <translation>설치 및 구성</translation>
    </message>
    <message>
        <source>Linked clone</source>
        <translation>연결 복제</translation>
    </message>
    <message>
        <source>Full copy</source>
        <translation>전체 복사</translation>
    </message>
    <message>
        <source>Install the service on %1</source>
        <translation>%1에 서비스 설치</translation>
    </message>
    <message>
        <source>Configure the service on %1</source>
        <translation>%1의 서비스 구성</translation>
    </message>
    <message>
        <source>Join %1 to its cluster</source>
        <translation>%1 클러스터 참여</translation>
    </message>
    <message>
        <source>Run the stage %1 on %2</source>
        <translation>%2에서 %1 실행</translation>
    </message>
    <message>
        <source>Build the OS template %1</source>
        <translation>OS 템플릿 %1 만들기</translation>
    </message>
    <message>
        <source>Prepare the recipes</source>
        <translation>레시피 준비</translation>
    </message>
    <message>
        <source>Check the host&apos;s acceleration</source>
        <translation>호스트 가속 확인</translation>
    </message>
    <message>
        <source>Clone the disk of %1</source>
        <translation>%1 디스크 복제</translation>
    </message>
    <message>
        <source>Boot %1</source>
        <translation>%1 부팅</translation>
    </message>
    <message>
        <source>Wait for the agent of %1</source>
        <translation>%1 에이전트 대기</translation>
    </message>
    <message>
        <source>Give %1 its identity</source>
        <translation>%1 식별 정보 설정</translation>
    </message>
    <message>
        <source>Check the health of %1</source>
        <translation>%1 상태 확인</translation>
    </message>
    <message>
        <source>Publish the endpoints</source>
        <translation>접속 주소 공개</translation>
    </message>
    <message>
        <source>Publish the endpoints of %1</source>
        <translation>%1 접속 주소 공개</translation>
    </message>
    <message>
        <source>Generalise %1</source>
        <translation>%1 일반화</translation>
    </message>
    <message>
        <source>Shut %1 down</source>
        <translation>%1 전원 끄기</translation>
    </message>
    <message>
        <source>Seal the golden image of %1</source>
        <translation>%1 골든 이미지 봉인</translation>
    </message>
    <message>
        <source>Seal the golden image %1</source>
        <translation>골든 이미지 %1 봉인</translation>
    </message>
    <message>
        <source>Discard %1</source>
        <translation>%1 폐기</translation>
    </message>
    <message>
        <source>Register the template %1</source>
        <translation>템플릿 %1 등록</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>템플릿</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>Boot</source>
        <translation>부팅</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>에이전트</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>식별</translation>
    </message>
    <message>
        <source>Install</source>
        <translation>설치</translation>
    </message>
    <message>
        <source>Configure</source>
        <translation>구성</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>참여</translation>
    </message>
    <message>
        <source>Health</source>
        <translation>상태 확인</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>공개</translation>
    </message>
    <message>
        <source>Succeeded</source>
        <translation>성공</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>Building</source>
        <translation>만드는 중</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>준비됨</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>오래됨</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>폐기됨</translation>
    </message>
    <message>
        <source>Waiting for deletion</source>
        <translation>삭제 대기 중</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>제공</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>방식</translation>
    </message>
    <message>
        <source>Bake depth</source>
        <translation>굽기 깊이</translation>
    </message>
    <message>
        <source>Pinned template</source>
        <translation>고정한 템플릿</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Deploys a month</source>
        <translation>월 배포 횟수</translation>
    </message>
    <message>
        <source>Running instances</source>
        <translation>실행 중인 인스턴스</translation>
    </message>
    <message>
        <source>Deploy-time target</source>
        <translation>배포 시간 목표</translation>
    </message>
    <message>
        <source>A recorded change of the matrix cannot be carried out: %1</source>
        <translation>기록된 매트릭스 변경을 적용할 수 없습니다: %1</translation>
    </message>
    <message>
        <source>Restore the workspace from a backup.</source>
        <translation>백업에서 작업 공간을 복원하세요.</translation>
    </message>
    <message>
        <source>there is no line %1.</source>
        <translation>%1번 줄이 없습니다.</translation>
    </message>
    <message>
        <source>“%1” has %2 generations.</source>
        <translation>“%1”의 세대 수가 %2입니다.</translation>
    </message>
    <message>
        <source>%1 is no value of “%2”.</source>
        <translation>%1은(는) “%2”의 값이 아닙니다.</translation>
    </message>
    <message>
        <source>“%1” is there twice.</source>
        <translation>“%1”이(가) 두 번 있습니다.</translation>
    </message>
    <message>
        <source>there is no line %1 to show.</source>
        <translation>표시할 %1번 줄이 없습니다.</translation>
    </message>
    <message>
        <source>it has values for %1 of %2 rows.</source>
        <translation>행 %2개 중 %1개의 값만 있습니다.</translation>
    </message>
    <message>
        <source>it has values for %1 of %2 columns.</source>
        <translation>열 %2개 중 %1개의 값만 있습니다.</translation>
    </message>
    <message>
        <source>its text %1 is another one.</source>
        <translation>%1번 텍스트가 다릅니다.</translation>
    </message>
    <message>
        <source>%1 is no default.</source>
        <translation>%1은(는) 기본값이 될 수 없습니다.</translation>
    </message>
    <message>
        <source>3 x 7 as in the article</source>
        <translation>기사에 나온 3 x 7</translation>
    </message>
    <message>
        <source>Two generations</source>
        <translation>두 세대</translation>
    </message>
    <message>
        <source>One OS only</source>
        <translation>OS 하나만</translation>
    </message>
    <message>
        <source>Lab: Debian 11, 12, 13</source>
        <translation>실습실: Debian 11, 12, 13</translation>
    </message>
    <message>
        <source>Empty matrix</source>
        <translation>빈 매트릭스</translation>
    </message>
    <message>
        <source>3 operating systems x 7 services: 21 pre-installed images against 3 OS-only ones.</source>
        <translation>운영체제 3개 x 서비스 7개: 사전 설치 이미지 21개, OS 전용 이미지 3개입니다.</translation>
    </message>
    <message>
        <source>A second generation of every service: 3 x 7 x 2 = 42 images against 3. The article itself says 27 and 54, which 3 x 7 does not give.</source>
        <translation>모든 서비스를 두 세대로: 3 x 7 x 2 = 이미지 42개, OS 전용은 3개입니다. 기사에는 27과 54로 적혀 있지만 3 x 7로는 나오지 않는 수입니다.</translation>
    </message>
    <message>
        <source>What if only one OS was offered? 7 pre-installed images against 1.</source>
        <translation>OS를 하나만 제공한다면? 사전 설치 이미지 7개, OS 전용은 1개입니다.</translation>
    </message>
    <message>
        <source>Every service on Debian 11, 12 and 13, whose templates can be built here.</source>
        <translation>여기에서 템플릿을 만들 수 있는 Debian 11, 12, 13의 모든 서비스입니다.</translation>
    </message>
    <message>
        <source>Operating systems and services are added one by one.</source>
        <translation>운영체제와 서비스를 하나씩 추가합니다.</translation>
    </message>
    <message>
        <source>Ask the mirror for the package lists of %1</source>
        <translation>미러에서 %1 패키지 목록 가져오기</translation>
    </message>
    <message>
        <source>Compare the packages of the template %1</source>
        <translation>템플릿 %1의 패키지 비교</translation>
    </message>
    <message>
        <source>Export the template %1</source>
        <translation>템플릿 %1 내보내기</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read.</source>
        <translation>“%1” 파일을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1”, line %2, is no release line: “%3”.</source>
        <translation>“%1” 파일의 %2번째 줄은 릴리스 계열이 아닙니다: “%3”.</translation>
    </message>
    <message>
        <source>Write component,line,released,end_of_life,lts,releases there.</source>
        <translation>component,line,released,end_of_life,lts,releases 순서로 쓰세요.</translation>
    </message>
    <message>
        <source>Give it an English name.</source>
        <translation>영어 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>Give it an id: small letters, digits and hyphens.</source>
        <translation>ID를 입력하세요. 영문 소문자, 숫자, 하이픈을 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Small letters, digits and hyphens only, beginning with a letter or digit.</source>
        <translation>영문 소문자, 숫자, 하이픈만 쓸 수 있고 소문자나 숫자로 시작해야 합니다.</translation>
    </message>
    <message>
        <source>At most 40 characters: it becomes part of file names.</source>
        <translation>파일 이름에 들어가므로 40자 이하여야 합니다.</translation>
    </message>
    <message>
        <source>Name the component whose releases it follows.</source>
        <translation>어느 구성 요소의 릴리스를 따르는지 입력하세요.</translation>
    </message>
    <message>
        <source>Small letters, digits and hyphens only.</source>
        <translation>영문 소문자, 숫자, 하이픈만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Name the release line, such as “2.4”.</source>
        <translation>“2.4” 같은 릴리스 계열을 입력하세요.</translation>
    </message>
    <message>
        <source>Correct that field.</source>
        <translation>해당 항목을 고치세요.</translation>
    </message>
    <message>
        <source>“%1” belongs to the product.</source>
        <translation>“%1”은(는) 제품에 포함된 폴더입니다.</translation>
    </message>
    <message>
        <source>Define one of your own with another id.</source>
        <translation>다른 ID로 새로 정의하세요.</translation>
    </message>
    <message>
        <source>Make room, or check who may write there.</source>
        <translation>공간을 확보하거나 쓰기 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>“%1” exists already.</source>
        <translation>“%1”이(가) 이미 있습니다.</translation>
    </message>
    <message>
        <source>There is an operating system with this id already.</source>
        <translation>같은 ID의 운영체제가 이미 있습니다.</translation>
    </message>
    <message>
        <source>Name its release, such as “12”.</source>
        <translation>“12” 같은 릴리스를 입력하세요.</translation>
    </message>
    <message>
        <source>Name the suite, such as “bookworm”.</source>
        <translation>“bookworm” 같은 배포판 코드(suite)를 입력하세요.</translation>
    </message>
    <message>
        <source>Name at least one, such as “main”.</source>
        <translation>“main”처럼 하나 이상 입력하세요.</translation>
    </message>
    <message>
        <source>Name the packages that it is made of.</source>
        <translation>템플릿에 들어갈 패키지를 입력하세요.</translation>
    </message>
    <message>
        <source>Name the package of its kernel.</source>
        <translation>커널 패키지를 입력하세요.</translation>
    </message>
    <message>
        <source>“%1” must be among them: deploying needs it.</source>
        <translation>배포에 필요하므로 “%1”이(가) 있어야 합니다.</translation>
    </message>
    <message>
        <source>There is a service with this id already.</source>
        <translation>같은 ID의 서비스가 이미 있습니다.</translation>
    </message>
    <message>
        <source>There is a topology “%1” already.</source>
        <translation>“%1” 토폴로지가 이미 있습니다.</translation>
    </message>
    <message>
        <source>Write each as a name and a number from 1 to 65535, such as “http 80”.</source>
        <translation>“http 80”처럼 이름과 1~65535의 번호를 함께 쓰세요.</translation>
    </message>
    <message>
        <source>Port %1 is there twice.</source>
        <translation>포트 %1이(가) 두 번 있습니다.</translation>
    </message>
    <message>
        <source>Name the packages that are installed.</source>
        <translation>설치할 패키지를 입력하세요.</translation>
    </message>
    <message>
        <source>Name the port that it answers on: the health check asks there.</source>
        <translation>상태 확인에 쓸 포트를 입력하세요.</translation>
    </message>
    <message>
        <source>“%1” is not the name of a package.</source>
        <translation>“%1”은(는) 패키지 이름이 아닙니다.</translation>
    </message>
    <message>
        <source>“%1” is not the name of a suite, such as “bookworm”.</source>
        <translation>“%1”은(는) “bookworm” 같은 배포판 코드(suite) 이름이 아닙니다.</translation>
    </message>
    <message>
        <source>Choose another id, or remove that folder if it is of no use.</source>
        <translation>다른 ID를 고르거나, 쓸모없는 폴더라면 지우세요.</translation>
    </message>
    <message>
        <source>Templates can be built for Debian&apos;s family only.</source>
        <translation>템플릿은 데비안 계열만 만들 수 있습니다.</translation>
    </message>
    <message>
        <source>That is not the name of a systemd unit.</source>
        <translation>systemd 유닛 이름이 아닙니다.</translation>
    </message>
    <message>
        <source>Name the unit that the packages bring, such as “nginx”.</source>
        <translation>“nginx”처럼 패키지에 들어 있는 유닛을 입력하세요.</translation>
    </message>
    <message>
        <source>“%1” cannot be written.</source>
        <translation>“%1”에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The files in “%1” were changed meanwhile.</source>
        <translation>그사이에 “%1”의 파일이 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Close this dialog and open it again: it then begins with what is there.</source>
        <translation>이 창을 닫고 다시 여세요. 지금 있는 내용으로 시작합니다.</translation>
    </message>
    <message>
        <source>Take it out of the matrix instead.</source>
        <translation>대신 매트릭스에서 빼세요.</translation>
    </message>
    <message>
        <source>“%1” cannot be moved to the trash.</source>
        <translation>“%1”을(를) 휴지통으로 옮길 수 없습니다.</translation>
    </message>
    <message>
        <source>Remove the folder by hand, then start the program again.</source>
        <translation>폴더를 직접 지운 뒤 프로그램을 다시 시작하세요.</translation>
    </message>
    <message>
        <source>In %1, the field “%2” must be a number of 0 or more in quotes, such as “0.085”.</source>
        <translation>%1의 “%2” 항목은 “0.085”처럼 따옴표로 묶은 0 이상의 수여야 합니다.</translation>
    </message>
    <message>
        <source>In %1, the field “%2” must be a day, such as “2026-07-20”.</source>
        <translation>%1의 “%2” 항목은 “2026-07-20” 같은 날짜여야 합니다.</translation>
    </message>
    <message>
        <source>In %1, the field “%2” is wrong: tiers begin at 0 and each further on than the one before it.</source>
        <translation>%1의 “%2” 항목이 잘못되었습니다. 구간은 0에서 시작하고 차례로 커져야 합니다.</translation>
    </message>
    <message>
        <source>“%1” cannot be the id of a price set.</source>
        <translation>“%1”은(는) 요금표의 ID로 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Use at most 40 small letters, digits and hyphens, beginning with a letter or digit.</source>
        <translation>영문 소문자, 숫자, 하이픈으로 40자까지 쓰고 문자나 숫자로 시작하세요.</translation>
    </message>
    <message>
        <source>The prices “%1” belong to the product.</source>
        <translation>“%1” 요금은 제품에 포함된 것입니다.</translation>
    </message>
    <message>
        <source>Choose another id.</source>
        <translation>다른 ID를 고르세요.</translation>
    </message>
    <message>
        <source>There are prices “%1” already.</source>
        <translation>“%1” 요금이 이미 있습니다.</translation>
    </message>
    <message>
        <source>Choose another id, or say that they are to be replaced.</source>
        <translation>다른 ID를 고르거나 기존 요금을 바꾸도록 지정하세요.</translation>
    </message>
    <message>
        <source>Prices that come with the product stay.</source>
        <translation>제품에 포함된 요금은 지울 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 names the table “%2”, which cannot be read; put it there, of at most 64 MiB.</source>
        <translation>%1에 적힌 표 “%2”을(를) 읽을 수 없습니다. 64MiB 이하의 파일을 그 자리에 두세요.</translation>
    </message>
    <message>
        <source>%1: its table is wrong at %2; mend that line or take it out.</source>
        <translation>%1: 표의 %2이(가) 잘못되었습니다. 그 줄을 고치거나 지우세요.</translation>
    </message>
    <message>
        <source>In %1, the field “%2” names “%3”, which leaves its folder; put the table beside it.</source>
        <translation>%1의 “%2” 항목에 적힌 “%3”이(가) 폴더를 벗어납니다. 표를 같은 폴더에 두세요.</translation>
    </message>
    <message>
        <source>In %1, the field “%2” is “%3”; it must be binary or source.</source>
        <translation>%1의 “%2” 항목이 “%3”입니다. binary 또는 source여야 합니다.</translation>
    </message>
    <message>
        <source>What was there before could not be put back either. It is safe in “%1”: move it back by hand.</source>
        <translation>전에 있던 것도 되돌려 놓지 못했습니다. “%1”에 그대로 있으니 직접 옮겨 놓으세요.</translation>
    </message>
    <message>
        <source>%1: its table does not begin with the names of its columns; %2.</source>
        <translation>%1: 표가 열 이름으로 시작하지 않습니다. %2.</translation>
    </message>
    <message>
        <source>write “%1” into line %2 of “%3”</source>
        <translation>“%1” 줄을 “%3”의 %2번째 줄에 쓰세요</translation>
    </message>
    <message>
        <source>it has %1 fields, not %2</source>
        <translation>항목이 %2개가 아니라 %1개입니다</translation>
    </message>
    <message>
        <source>“%1”, line %2 (%3)</source>
        <translation>“%1”, %2번째 줄(%3)</translation>
    </message>
    <message>
        <source>%1 names the table “%2”, which is empty; write its rows into it.</source>
        <translation>%1에 적힌 표 “%2”가 비어 있습니다. 행을 써 넣으세요.</translation>
    </message>
    <message>
        <source>In %1, the field “%2” is %3, which comes before “from”; mend one of them.</source>
        <translation>%1의 “%2” 항목이 %3이어서 “from”보다 앞섭니다. 둘 중 하나를 고치세요.</translation>
    </message>
    <message>
        <source>“%1” is no day from “from” to “until”</source>
        <translation>“%1”: “from”과 “until” 사이의 날짜가 아닙니다</translation>
    </message>
    <message>
        <source>it must be a component, a line and days such as 2026-01-31</source>
        <translation>구성 요소, 계열, 2026-01-31과 같은 날짜가 있어야 합니다</translation>
    </message>
    <message>
        <source>%1 %2 comes a second time</source>
        <translation>%1 %2 항목이 두 번 나옵니다</translation>
    </message>
    <message>
        <source>Being changed</source>
        <translation>변경하는 중</translation>
    </message>
    <message>
        <source>In %1, the field “%2” is %3, which is not between “min_count” and “max_count”.</source>
        <translation>%1의 “%2” 필드 값 %3이(가) “min_count”와 “max_count” 사이에 있지 않습니다.</translation>
    </message>
    <message>
        <source>In %1, the field “%2” must be “first” or “every”, not “%3”.</source>
        <translation>%1의 “%2” 필드는 “%3”이(가) 아니라 “first” 또는 “every”여야 합니다.</translation>
    </message>
    <message>
        <source>In %1, the field “%2” names the secret “%3”, which neither the topology nor a service in it has.</source>
        <translation>%1의 “%2” 필드에 적힌 비밀 정보 “%3”은(는) 이 토폴로지에도, 그 안의 서비스에도 없습니다.</translation>
    </message>
    <message>
        <source>Tell %1 who is beside it</source>
        <translation>%1에 함께 있는 노드 알리기</translation>
    </message>
    <message>
        <source>Check the whole as its client would use it, on %1</source>
        <translation>클라이언트처럼 전체를 써서 점검(%1에서)</translation>
    </message>
    <message>
        <source>Start %1 again</source>
        <translation>%1 다시 켜기</translation>
    </message>
    <message>
        <source>Seal the OS template %1</source>
        <translation>OS 템플릿 %1 봉인</translation>
    </message>
    <message>
        <source>Check and convert the image</source>
        <translation>이미지 확인 및 변환</translation>
    </message>
    <message>
        <source>Prepare the first boot</source>
        <translation>첫 부팅 준비</translation>
    </message>
    <message>
        <source>Install the configuration tool in the image</source>
        <translation>이미지에 구성 도구 설치</translation>
    </message>
</context>
<context>
    <name>bakeoff::cli</name>
    <message>
        <source>%1: undone</source>
        <translation>%1: 되돌림</translation>
    </message>
    <message>
        <source>can be built here</source>
        <translation>여기서 만들 수 있음</translation>
    </message>
    <message>
        <source>for planning only</source>
        <translation>계획 전용</translation>
    </message>
    <message>
        <source>has a recipe</source>
        <translation>레시피 있음</translation>
    </message>
    <message>
        <source>no recipe yet</source>
        <translation>레시피 없음</translation>
    </message>
    <message>
        <source>%1 platforms, %2 services and %3 topologies were read without a problem.</source>
        <translation>플랫폼 %1개, 서비스 %2개, 토폴로지 %3개를 문제 없이 읽었습니다.</translation>
    </message>
    <message>
        <source>Some data folders cannot be used.</source>
        <translation>사용할 수 없는 데이터 폴더가 있습니다.</translation>
    </message>
    <message>
        <source>Mend the files named above.</source>
        <translation>위에 나온 파일을 고치세요.</translation>
    </message>
    <message>
        <source>list the operating systems</source>
        <translation>OS 목록을 봅니다</translation>
    </message>
    <message>
        <source>check the data folders</source>
        <translation>데이터 폴더를 검사합니다</translation>
    </message>
    <message>
        <source>list the services</source>
        <translation>서비스 목록을 봅니다</translation>
    </message>
    <message>
        <source>list what can be deployed</source>
        <translation>배포할 수 있는 것의 목록을 봅니다</translation>
    </message>
    <message>
        <source>Deploying %1, %2 …</source>
        <translation>배포하는 중: %1, %2 …</translation>
    </message>
    <message>
        <source>Phase [s]</source>
        <translation>단계 [초]</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>차이</translation>
    </message>
    <message>
        <source>Total (p50)</source>
        <translation>합계(p50)</translation>
    </message>
    <message>
        <source>The file “%1” cannot be written.</source>
        <translation>“%1” 파일을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s rights and the free space.</source>
        <translation>폴더의 권한과 여유 공간을 확인하세요.</translation>
    </message>
    <message>
        <source>--runs takes a number from 1 to 100.</source>
        <translation>--runs에는 1부터 100까지의 숫자를 쓰세요.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>“%1” 폴더를 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>Chart: %1</source>
        <translation>차트: %1</translation>
    </message>
    <message>
        <source>Data:  %1</source>
        <translation>데이터: %1</translation>
    </message>
    <message>
        <source>deploy by both strategies, measure, and draw the chart</source>
        <translation>두 방식으로 배포하고 측정해 차트를 그립니다</translation>
    </message>
    <message>
        <source>Made first, not counted in the deploy&apos;s time: %1</source>
        <translation>먼저 만듦(배포 시간에 포함되지 않음): %1</translation>
    </message>
    <message>
        <source>Memory %1, disk up to %2</source>
        <translation>메모리 %1, 디스크 최대 %2</translation>
    </message>
    <message>
        <source>Expected to take %1, from earlier runs</source>
        <translation>이전 실행에 따르면 %1 걸릴 것으로 보임</translation>
    </message>
    <message>
        <source>Deployed in %1.</source>
        <translation>%1 만에 배포했습니다.</translation>
    </message>
    <message>
        <source>    User %1; “bakeoffctl secret show %2 %3” prints the password.</source>
        <translation>    사용자 %1, 비밀번호는 “bakeoffctl secret show %2 %3” 명령으로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Nothing is deployed.</source>
        <translation>배포한 것이 없습니다.</translation>
    </message>
    <message>
        <source>Destroyed %1.</source>
        <translation>%1을(를) 제거했습니다.</translation>
    </message>
    <message>
        <source>The deployment “%1” has no secret “%2”.</source>
        <translation>배포 “%1”에는 시크릿 “%2”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>It has %1.</source>
        <translation>있는 것: %1.</translation>
    </message>
    <message>
        <source>deploy, baking first what is missing</source>
        <translation>없는 템플릿을 먼저 굽고 배포합니다</translation>
    </message>
    <message>
        <source>list what is deployed, with its endpoints</source>
        <translation>배포 목록을 접속 주소와 함께 봅니다</translation>
    </message>
    <message>
        <source>remove a deployment with all that belongs to it</source>
        <translation>배포를 딸린 것과 함께 모두 제거합니다</translation>
    </message>
    <message>
        <source>print a generated secret of a deployment</source>
        <translation>배포의 생성된 시크릿을 출력합니다</translation>
    </message>
    <message>
        <source>Step “%1”: </source>
        <translation>작업 “%1”: </translation>
    </message>
    <message>
        <source>Usage: bakeoffctl [--workspace FILE] [--host URI] [--json] COMMAND</source>
        <translation>사용법: bakeoffctl [--workspace FILE] [--host URI] [--json] COMMAND</translation>
    </message>
    <message>
        <source>The option %1 is not known here, or lacks its value.</source>
        <translation>%1은(는) 쓸 수 없는 옵션이거나 값이 빠졌습니다.</translation>
    </message>
    <message>
        <source>Usage: bakeoffctl %1 %2</source>
        <translation>사용법: bakeoffctl %1 %2</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>“%1” 명령은 없습니다.</translation>
    </message>
    <message>
        <source>“%1” is not of the form NAME=NUMBER.</source>
        <translation>“%1”은(는) NAME=NUMBER 형식이 아닙니다.</translation>
    </message>
    <message>
        <source>The option --platform is missing.</source>
        <translation>--platform 옵션이 없습니다.</translation>
    </message>
    <message>
        <source>“bakeoffctl platform list” names them, e.g. --platform debian-12.</source>
        <translation>“bakeoffctl platform list” 명령으로 목록을 볼 수 있습니다. 예: --platform debian-12.</translation>
    </message>
    <message>
        <source>“%1” is no strategy.</source>
        <translation>“%1”은(는) 방식이 아닙니다.</translation>
    </message>
    <message>
        <source>Use pre-installed or os-only.</source>
        <translation>pre-installed 또는 os-only를 쓰세요.</translation>
    </message>
    <message>
        <source>“%1” is no clone mode.</source>
        <translation>“%1”은(는) 복제 방식이 아닙니다.</translation>
    </message>
    <message>
        <source>Use linked or full.</source>
        <translation>linked 또는 full을 쓰세요.</translation>
    </message>
    <message>
        <source>“%1” is no depth to bake to.</source>
        <translation>“%1”은(는) 사전 설치 수준이 아닙니다.</translation>
    </message>
    <message>
        <source>Use packages or configured.</source>
        <translation>packages 또는 configured를 쓰세요.</translation>
    </message>
    <message>
        <source>Nothing was measured yet.</source>
        <translation>아직 측정한 것이 없습니다.</translation>
    </message>
    <message>
        <source>Wrote %1 runs to “%2”.</source>
        <translation>실행 %1회를 “%2” 파일에 썼습니다.</translation>
    </message>
    <message>
        <source>list what was measured</source>
        <translation>측정한 실행의 목록을 봅니다</translation>
    </message>
    <message>
        <source>print a run with its phases and versions</source>
        <translation>실행 하나를 단계, 버전과 함께 출력합니다</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>빠진 것이 없습니다.</translation>
    </message>
    <message>
        <source>The template is there and up to date; --rebuild makes it anew.</source>
        <translation>템플릿이 있고 최신입니다. --rebuild로 새로 만들 수 있습니다.</translation>
    </message>
    <message>
        <source>Made %1 in %2.</source>
        <translation>%1을(를) %2 만에 만들었습니다.</translation>
    </message>
    <message>
        <source>generation %1</source>
        <translation>%1세대</translation>
    </message>
    <message>
        <source>No templates yet; “bakeoffctl template build debian-12” makes the first.</source>
        <translation>아직 템플릿이 없습니다. “bakeoffctl template build debian-12” 명령으로 처음 만들 수 있습니다.</translation>
    </message>
    <message>
        <source>%1, generation %2, %3, built %4 in %5, %6 packages</source>
        <translation>%1, %2세대, %3, %4에 %5 만에 만듦, 패키지 %6개</translation>
    </message>
    <message>
        <source>Deleted %1.</source>
        <translation>%1을(를) 삭제했습니다.</translation>
    </message>
    <message>
        <source>build an OS template</source>
        <translation>OS 템플릿을 만듭니다</translation>
    </message>
    <message>
        <source>bake a golden image</source>
        <translation>골든 이미지를 굽습니다</translation>
    </message>
    <message>
        <source>list the templates</source>
        <translation>템플릿 목록을 봅니다</translation>
    </message>
    <message>
        <source>print a template with its package manifest</source>
        <translation>템플릿을 패키지 목록과 함께 출력합니다</translation>
    </message>
    <message>
        <source>delete a template and its files</source>
        <translation>템플릿과 그 파일을 삭제합니다</translation>
    </message>
    <message>
        <source>The option --%1 needs a value.</source>
        <translation>--%1 옵션에는 값이 필요합니다.</translation>
    </message>
    <message>
        <source>The option --%1 is not known here.</source>
        <translation>--%1은(는) 여기서 쓸 수 없는 옵션입니다.</translation>
    </message>
    <message>
        <source>A word is missing.</source>
        <translation>인수가 빠졌습니다.</translation>
    </message>
    <message>
        <source>“%1” is one word too many.</source>
        <translation>“%1”은(는) 필요 없는 인수입니다.</translation>
    </message>
    <message>
        <source>Choose another place with --workspace.</source>
        <translation>--workspace로 다른 위치를 선택하세요.</translation>
    </message>
    <message>
        <source>Made the workspace “%1”.</source>
        <translation>작업 공간 “%1”을(를) 만들었습니다.</translation>
    </message>
    <message>
        <source>There is no matrix “%1”.</source>
        <translation>매트릭스 “%1”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Known ones: %1.</source>
        <translation>사용할 수 있는 것: %1.</translation>
    </message>
    <message>
        <source>Images: %1 pre-installed, %2 OS-only, your plan %3 + %4</source>
        <translation>이미지: 사전 설치 %1, OS 전용 %2, 현재 계획 %3 + %4</translation>
    </message>
    <message>
        <source>The matrix “%1” has no cell %2 x %3.</source>
        <translation>매트릭스 “%1”에는 %2 x %3 칸이 없습니다.</translation>
    </message>
    <message>
        <source>“bakeoffctl matrix show” prints its rows and columns.</source>
        <translation>“bakeoffctl matrix show” 명령으로 행과 열을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>Use inherit, pre-installed or os-only.</source>
        <translation>inherit, pre-installed, os-only 가운데 하나를 쓰세요.</translation>
    </message>
    <message>
        <source>%1 x %2 is %3 now.</source>
        <translation>%1 x %2 칸은 이제 %3입니다.</translation>
    </message>
    <message>
        <source>Install the package %1.</source>
        <translation>%1 패키지를 설치하세요.</translation>
    </message>
    <message>
        <source>package mirror</source>
        <translation>패키지 미러</translation>
    </message>
    <message>
        <source>data folders</source>
        <translation>데이터 폴더</translation>
    </message>
    <message>
        <source>%1 services</source>
        <translation>서비스 %1개</translation>
    </message>
    <message>
        <source>“bakeoffctl service check” names the files.</source>
        <translation>“bakeoffctl service check” 명령으로 파일을 확인할 수 있습니다.</translation>
    </message>
    <message>
        <source>workspace</source>
        <translation>작업 공간</translation>
    </message>
    <message>
        <source>free space for images</source>
        <translation>이미지용 여유 공간</translation>
    </message>
    <message>
        <source>Free some space: a build and a cluster take about 8 GiB.</source>
        <translation>공간을 확보하세요. 템플릿 하나와 클러스터 하나에 약 8 GiB가 필요합니다.</translation>
    </message>
    <message>
        <source>virtualisation host</source>
        <translation>가상화 호스트</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>정상</translation>
    </message>
    <message>
        <source>PROBLEM</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>Not everything is as it should be.</source>
        <translation>문제가 있는 항목이 있습니다.</translation>
    </message>
    <message>
        <source>Mend what is marked above; app/run installs missing packages.</source>
        <translation>위에 표시된 항목을 고치세요. 없는 패키지는 app/run이 설치합니다.</translation>
    </message>
    <message>
        <source>make a workspace with the sample matrices</source>
        <translation>예제 매트릭스가 있는 작업 공간을 만듭니다</translation>
    </message>
    <message>
        <source>check this machine, and say how to mend it</source>
        <translation>이 컴퓨터를 검사하고 고칠 방법을 알려 줍니다</translation>
    </message>
    <message>
        <source>print the OS x service matrix</source>
        <translation>OS x 서비스 매트릭스를 출력합니다</translation>
    </message>
    <message>
        <source>choose a cell&apos;s strategy</source>
        <translation>칸의 방식을 선택합니다</translation>
    </message>
    <message>
        <source>Host: %1</source>
        <translation>호스트: %1</translation>
    </message>
    <message>
        <source>Mirror, set for this workspace: %1</source>
        <translation>미러(이 작업 공간에 지정됨): %1</translation>
    </message>
    <message>
        <source>Mirror, from this machine&apos;s apt sources: %1</source>
        <translation>미러(이 컴퓨터의 apt 소스): %1</translation>
    </message>
    <message>
        <source>Security archive: %1</source>
        <translation>보안 업데이트 저장소: %1</translation>
    </message>
    <message>
        <source>Proxy: %1</source>
        <translation>프록시: %1</translation>
    </message>
    <message>
        <source>show or choose the workspace&apos;s virtualisation host</source>
        <translation>작업 공간의 가상화 호스트를 보거나 지정합니다</translation>
    </message>
    <message>
        <source>show or choose the package mirror</source>
        <translation>패키지 미러를 보거나 지정합니다</translation>
    </message>
    <message>
        <source>Cancelling, and removing what was made …</source>
        <translation>취소하고 만든 것을 제거하는 중 …</translation>
    </message>
    <message>
        <source>A removal is not broken off; it ends in a moment …</source>
        <translation>제거는 중간에 멈추지 않습니다. 곧 끝납니다 …</translation>
    </message>
    <message>
        <source>--proxy belongs to a mirror; give its address too.</source>
        <translation>--proxy는 미러와 함께 써야 합니다. 미러 주소도 지정하세요.</translation>
    </message>
    <message>
        <source>Make it with “bakeoffctl init”, or name another with --workspace.</source>
        <translation>“bakeoffctl init”으로 만들거나 --workspace로 다른 파일을 지정하세요.</translation>
    </message>
    <message>
        <source>The matrix “%1” has changes that were made in the window and not saved.</source>
        <translation>매트릭스 “%1”에 창에서 바꾸고 저장하지 않은 내용이 있습니다.</translation>
    </message>
    <message>
        <source>Save or discard them in the window first.</source>
        <translation>먼저 창에서 저장하거나 버리세요.</translation>
    </message>
    <message>
        <source>Wrote the matrix “%1” to “%2”.</source>
        <translation>매트릭스 “%1”을(를) “%2”에 썼습니다.</translation>
    </message>
    <message>
        <source>Imported “%1” as the matrix “%2”.</source>
        <translation>“%1”을(를) 매트릭스 “%2”(으)로 가져왔습니다.</translation>
    </message>
    <message>
        <source>write a matrix for a spreadsheet</source>
        <translation>매트릭스를 스프레드시트용 파일로 씁니다</translation>
    </message>
    <message>
        <source>read one as a new matrix, or in the place of another</source>
        <translation>파일을 새 매트릭스로 읽거나 다른 매트릭스를 바꿉니다</translation>
    </message>
    <message>
        <source>All that the plan needs is there and up to date.</source>
        <translation>계획에 필요한 템플릿이 모두 있고 최신입니다.</translation>
    </message>
    <message>
        <source>To be made: %1.</source>
        <translation>만들 템플릿: %1.</translation>
    </message>
    <message>
        <source>What was finished stays; the same command makes the rest.</source>
        <translation>완성된 템플릿은 남습니다. 같은 명령을 다시 실행하면 나머지를 만듭니다.</translation>
    </message>
    <message>
        <source>%1 (%2): outdated packages: %3
</source>
        <translation>%1(%2): 오래된 패키지 %3개
</translation>
    </message>
    <message>
        <source>security</source>
        <translation>보안</translation>
    </message>
    <message>
        <source>There is no template to check.</source>
        <translation>점검할 템플릿이 없습니다.</translation>
    </message>
    <message>
        <source>Revoked %1.</source>
        <translation>%1을(를) 폐기했습니다.</translation>
    </message>
    <message>
        <source>Restored %1.</source>
        <translation>%1을(를) 되살렸습니다.</translation>
    </message>
    <message>
        <source>%1 is deleted when the last deployment from it is destroyed.</source>
        <translation>%1은(는) 이 템플릿을 쓰는 마지막 배포를 제거할 때 삭제됩니다.</translation>
    </message>
    <message>
        <source>Both have the same packages in the same versions.</source>
        <translation>두 템플릿의 패키지와 버전이 모두 같습니다.</translation>
    </message>
    <message>
        <source>Exported to “%1”; its README.txt says how to boot it elsewhere.</source>
        <translation>“%1”에 내보냈습니다. 다른 컴퓨터에서 부팅하는 방법은 그 안의 README.txt에 있습니다.</translation>
    </message>
    <message>
        <source>make every template that the matrix needs and lacks</source>
        <translation>매트릭스에 필요하지만 없는 템플릿을 모두 만듭니다</translation>
    </message>
    <message>
        <source>ask the mirror which packages of the templates are outdated</source>
        <translation>템플릿의 어떤 패키지가 오래되었는지 미러에 확인합니다</translation>
    </message>
    <message>
        <source>let nothing be deployed from a template any more</source>
        <translation>템플릿을 폐기해 더는 배포하지 못하게 합니다</translation>
    </message>
    <message>
        <source>take back a revocation or a waiting deletion</source>
        <translation>폐기나 삭제 대기를 취소합니다</translation>
    </message>
    <message>
        <source>compare the packages of two templates</source>
        <translation>두 템플릿의 패키지를 비교합니다</translation>
    </message>
    <message>
        <source>write a template into a new folder that boots elsewhere</source>
        <translation>다른 컴퓨터에서 부팅할 수 있도록 템플릿을 새 폴더에 내보냅니다</translation>
    </message>
    <message>
        <source>--%1 wants a number of 0 or more, not “%2”.</source>
        <translation>--%1에는 “%2”이(가) 아니라 0 이상의 수를 주어야 합니다.</translation>
    </message>
    <message>
        <source>Write it with a point, such as 0.5.</source>
        <translation>0.5처럼 소수점을 써서 입력하세요.</translation>
    </message>
    <message>
        <source>There are no prices “%1”.</source>
        <translation>“%1” 요금이 없습니다.</translation>
    </message>
    <message>
        <source>“bakeoffctl prices list” lists those there are.</source>
        <translation>“bakeoffctl prices list”로 요금 목록을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>A month: %1 USD, %2 KRW at %3 KRW per USD</source>
        <translation>한 달: %1달러, %2원(1달러 = %3원)</translation>
    </message>
    <message>
        <source>list the price sets</source>
        <translation>요금 목록을 보여 줍니다</translation>
    </message>
    <message>
        <source>what a workload costs a month; the article&apos;s example unless told otherwise</source>
        <translation>워크로드의 월 비용을 계산합니다. 따로 정하지 않으면 글에 나온 예를 씁니다</translation>
    </message>
    <message>
        <source>%1 (your own)</source>
        <translation>%1(사용자 요금)</translation>
    </message>
    <message>
        <source>There are no prices to begin with.</source>
        <translation>바탕으로 삼을 요금이 없습니다.</translation>
    </message>
    <message>
        <source>%1 % of %2 read</source>
        <translation>%2 중 %1 % 읽음</translation>
    </message>
    <message>
        <source>products in it</source>
        <translation>개 상품이 들어 있음</translation>
    </message>
    <message>
        <source>instance types with a Linux price</source>
        <translation>개 인스턴스 유형의 Linux 요금</translation>
    </message>
    <message>
        <source>tiers of outbound traffic</source>
        <translation>개 아웃바운드 트래픽 요금 구간</translation>
    </message>
    <message>
        <source>left out: %1</source>
        <translation>개 제외: %1</translation>
    </message>
    <message>
        <source>The new prices need an id.</source>
        <translation>새 요금에는 ID가 필요합니다.</translation>
    </message>
    <message>
        <source>Name it with --id, such as --id seoul-2026.</source>
        <translation>--id seoul-2026처럼 --id로 지정하세요.</translation>
    </message>
    <message>
        <source>Taken over from “%1”: %2</source>
        <translation>“%1”에서 가져온 값: %2</translation>
    </message>
    <message>
        <source>The prices “%1” of %2, as of %3, are saved.</source>
        <translation>%2 리전의 %3 기준 요금을 “%1”(으)로 저장했습니다.</translation>
    </message>
    <message>
        <source>The prices “%1” are in the trash.</source>
        <translation>“%1” 요금을 휴지통으로 옮겼습니다.</translation>
    </message>
    <message>
        <source>make a price set of AmazonEC2 and AWSDataTransfer offer files (JSON or CSV) of AWS</source>
        <translation>AWS의 AmazonEC2·AWSDataTransfer 요금 파일(JSON 또는 CSV)로 요금표를 만듭니다</translation>
    </message>
    <message>
        <source>remove a price set of your own</source>
        <translation>직접 만든 요금표를 지웁니다</translation>
    </message>
    <message>
        <source>--%1 wants a day, not “%2”.</source>
        <translation>--%1에는 “%2”이(가) 아니라 날짜를 써야 합니다.</translation>
    </message>
    <message>
        <source>Write it as 2026-01-31.</source>
        <translation>2026-01-31처럼 쓰세요.</translation>
    </message>
    <message>
        <source>--%1 wants a number from 0 to %2, not “%3”.</source>
        <translation>--%1에는 “%3”이(가) 아니라 0부터 %2까지의 수를 써야 합니다.</translation>
    </message>
    <message>
        <source>From %1 to %2 is no time to replay.</source>
        <translation>%1부터 %2까지는 되짚어 볼 수 있는 기간이 아닙니다.</translation>
    </message>
    <message>
        <source>--from must come before --to, by %1 years at most.</source>
        <translation>--from은 --to보다 앞이어야 하고 간격은 최대 %1년입니다.</translation>
    </message>
    <message>
        <source>all pre-installed</source>
        <translation>모두 사전 설치</translation>
    </message>
    <message>
        <source>all OS-only</source>
        <translation>모두 OS 전용</translation>
    </message>
    <message>
        <source>your plan</source>
        <translation>현재 계획</translation>
    </message>
    <message>
        <source>rebuilds</source>
        <translation>다시 만듦</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>exposed days</source>
        <translation>노출 일수</translation>
    </message>
    <message>
        <source>breaks</source>
        <translation>장애</translation>
    </message>
    <message>
        <source>repair hours</source>
        <translation>복구 시간</translation>
    </message>
    <message numerus="yes">
        <source>“%1” from %2 to %3, patched every %n day(s)</source>
        <translation>
            <numerusform>“%1”, %2부터 %3까지, 패치 주기 %n일</numerusform>
        </translation>
    </message>
    <message>
        <source>Assumed: a patch breaks something with a chance of %1; mending takes %2 hours and %3 more for each patch in the batch.</source>
        <translation>가정: 패치 하나가 장애를 일으킬 확률은 %1이고, 복구에는 %2시간에 묶음의 패치 하나마다 %3시간이 더 걸립니다.</translation>
    </message>
    <message>
        <source>what the real history of patches would have asked of each strategy</source>
        <translation>실제 패치 이력을 되짚어 방식별 부담을 계산</translation>
    </message>
    <message>
        <source>which strategy is cheaper, and how deep each cell should be baked</source>
        <translation>어느 방식이 더 싼지, 칸마다 어느 깊이까지 구울지</translation>
    </message>
    <message>
        <source>Name a set with --base.</source>
        <translation>--base로 요금표를 지정하세요.</translation>
    </message>
    <message>
        <source>Neither there nor in the files: %1</source>
        <translation>거기에도 파일에도 없는 것: %1</translation>
    </message>
    <message>
        <source>Wrote the prices “%1” to “%2”. A data folder reads them as prices/%1/prices.json.</source>
        <translation>요금표 “%1”: “%2”에 썼습니다. 데이터 폴더에서는 prices/%1/prices.json으로 읽습니다.</translation>
    </message>
    <message>
        <source>write a price set to a file, as a data folder holds it</source>
        <translation>요금표를 데이터 폴더에 들어가는 형태의 파일로 쓰기</translation>
    </message>
    <message>
        <source>“%1” is no kind of report.</source>
        <translation>“%1”: 보고서 종류가 아닙니다.</translation>
    </message>
    <message>
        <source>End the name with .pdf, .html or .csv.</source>
        <translation>파일 이름을 .pdf, .html, .csv 중 하나로 끝내세요.</translation>
    </message>
    <message>
        <source>Report: %1</source>
        <translation>보고서: %1</translation>
    </message>
    <message>
        <source>write the comparison as a document</source>
        <translation>비교를 문서로 쓰기</translation>
    </message>
    <message>
        <source>write all runs and what was measured of the images to a file</source>
        <translation>모든 측정과 이미지에서 측정한 값을 파일로 쓰기</translation>
    </message>
    <message>
        <source>--set wants ID=NUMBER, not “%1”.</source>
        <translation>--set에는 “%1” 대신 ID=NUMBER를 쓰세요.</translation>
    </message>
    <message>
        <source>These can be set: %1.</source>
        <translation>설정할 수 있는 것: %1.</translation>
    </message>
    <message>
        <source>There is no price set.</source>
        <translation>요금표가 없습니다.</translation>
    </message>
    <message>
        <source>Import one with “prices import”.</source>
        <translation>“prices import”로 가져오세요.</translation>
    </message>
    <message>
        <source>--clone takes linked or full.</source>
        <translation>--clone에는 linked 또는 full을 쓰세요.</translation>
    </message>
    <message>
        <source>--%1 wants a whole number from 1 to %2, not “%3”.</source>
        <translation>--%1에는 “%3” 대신 1에서 %2까지의 정수를 쓰세요.</translation>
    </message>
    <message>
        <source>“%1” is not of the form PLATFORM=NUMBER.</source>
        <translation>“%1”: PLATFORM=NUMBER 형식이 아닙니다.</translation>
    </message>
    <message>
        <source>“%1”, as of %2, from: %3</source>
        <translation>“%1”, %2 기준, 출처: %3</translation>
    </message>
    <message>
        <source>Hours are medians of %1 OS templates and %2 golden images that were made here.</source>
        <translation>시간은 여기에서 만든 OS 템플릿 %1개와 골든 이미지 %2개의 중앙값입니다.</translation>
    </message>
    <message>
        <source>%1 days: %2 rebuilds, batches of %3 patches (at most %4)</source>
        <translation>%1일: 다시 만들기 %2회, 한 묶음에 패치 %3개(최대 %4개)</translation>
    </message>
    <message>
        <source>, of which %1 % break (at most %2 %), %3 hours of repair</source>
        <translation>, 그중 장애 %1%(최대 %2%), 복구 %3시간</translation>
    </message>
    <message>
        <source>, exposed %1 days of images and %2 of instances</source>
        <translation>, 노출 이미지 %1일, 인스턴스 %2일</translation>
    </message>
    <message numerus="yes">
        <source>%n patch(es)</source>
        <translation>
            <numerusform>패치 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n day(s) are no whole window and are left out.</source>
        <translation>
            <numerusform>마지막 %n일은 한 주기가 되지 않아 뺐습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Small and often, or large and seldom (your plan, a year):</source>
        <translation>조금씩 자주, 아니면 한꺼번에 드물게(현재 계획, 한 해):</translation>
    </message>
    <message>
        <source>(your own)</source>
        <translation>(사용자 것)</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>%1 기준</translation>
    </message>
    <message>
        <source>as of %1, data from %2 to %3</source>
        <translation>%1 기준, 데이터 %2~%3</translation>
    </message>
    <message>
        <source>Which history the table is for is not said.</source>
        <translation>어느 이력의 표인지 지정하지 않았습니다.</translation>
    </message>
    <message>
        <source>Name it with --as, such as --as debian; “bakeoffctl history list” lists them.</source>
        <translation>--as로 지정하세요(예: --as debian). 이력 목록은 “bakeoffctl history list”로 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>%1에서 %2까지</translation>
    </message>
    <message>
        <source>The history “%1” has %2 release lines now, %3.</source>
        <translation>이력 “%1”에 이제 릴리스 계열이 %2개 있습니다(%3).</translation>
    </message>
    <message>
        <source>The history “%1” has %2 advisories now, %3.</source>
        <translation>이력 “%1”에 이제 권고가 %2건 있습니다(%3).</translation>
    </message>
    <message>
        <source>Your own history “%1” is in the trash.</source>
        <translation>가져온 이력 “%1”을(를) 휴지통으로 옮겼습니다.</translation>
    </message>
    <message>
        <source>list the histories of patches</source>
        <translation>패치 이력의 목록을 봅니다</translation>
    </message>
    <message>
        <source>put newer patches in the place of a history&apos;s, or a history of your own beside them</source>
        <translation>더 새로운 패치 데이터로 이력을 바꾸거나, 새 이력을 추가합니다</translation>
    </message>
    <message>
        <source>remove a history of your own</source>
        <translation>가져온 이력을 삭제합니다</translation>
    </message>
    <message>
        <source>There is no profile “%1”.</source>
        <translation>“%1”이라는 프로필이 없습니다.</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>있는 것: %1.</translation>
    </message>
    <message>
        <source>--more wants TYPE=COUNT or TYPE=COUNT:HOURS, not “%1”.</source>
        <translation>--more는 유형=개수 또는 유형=개수:시간으로 지정합니다. “%1”은(는) 이 형식이 아닙니다.</translation>
    </message>
    <message>
        <source>Such as m5.large=2,t3.micro=4:120, several apart by commas.</source>
        <translation>예: m5.large=2,t3.micro=4:120. 여러 개는 쉼표로 구분하세요.</translation>
    </message>
    <message>
        <source>The prices “%1” have no instance type “%2”.</source>
        <translation>요금표 “%1”에 인스턴스 유형 “%2”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Choose a type that they have, or other prices.</source>
        <translation>요금표에 있는 유형을 고르거나 다른 요금표를 쓰세요.</translation>
    </message>
    <message>
        <source>To be replaced: %1.</source>
        <translation>교체할 노드: %1.</translation>
    </message>
    <message>
        <source>add nodes to a deployment that runs, or take some away</source>
        <translation>실행 중인 배포에 노드를 더하거나 뺍니다</translation>
    </message>
    <message>
        <source>replace nodes that are dead, and those named</source>
        <translation>죽은 노드와 지정한 노드를 교체합니다</translation>
    </message>
    <message>
        <source>“%1” is not of the form SECRET=FILE.</source>
        <translation>“%1”은(는) SECRET=FILE 형식이 아닙니다.</translation>
    </message>
    <message>
        <source>The file “%1” with a secret cannot be read.</source>
        <translation>비밀 정보가 든 파일 “%1”을(를) 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Suspended; “bakeoffctl resume %1” lets it go on.</source>
        <translation>일시 중지했습니다. “bakeoffctl resume %1”로 이어서 실행합니다.</translation>
    </message>
    <message>
        <source>It goes on.</source>
        <translation>이어서 실행합니다.</translation>
    </message>
    <message>
        <source>“%1” ended in “%2” with exit code %3.</source>
        <translation>“%1”이(가) “%2”에서 종료 코드 %3(으)로 끝났습니다.</translation>
    </message>
    <message>
        <source>print what each machine of a deployment does</source>
        <translation>배포의 가상 머신이 저마다 무엇을 하고 있는지 출력합니다</translation>
    </message>
    <message>
        <source>stop a deployment&apos;s machines where they are</source>
        <translation>배포의 가상 머신을 그 자리에서 멈춥니다</translation>
    </message>
    <message>
        <source>let suspended machines go on</source>
        <translation>멈춘 가상 머신을 이어서 실행합니다</translation>
    </message>
    <message>
        <source>run a command in a guest, as root</source>
        <translation>게스트에서 root로 명령을 실행합니다</translation>
    </message>
    <message>
        <source>print what a machine wrote to its serial port</source>
        <translation>가상 머신이 시리얼 포트에 쓴 내용을 출력합니다</translation>
    </message>
    <message>
        <source>To be started again, with the data it has: %1.</source>
        <translation>데이터를 그대로 두고 다시 켭니다: %1.</translation>
    </message>
    <message>
        <source>All machines of all deployments run.</source>
        <translation>모든 배포의 가상 머신이 실행 중입니다.</translation>
    </message>
    <message>
        <source>Started again: %1.</source>
        <translation>다시 켰습니다: %1.</translation>
    </message>
    <message>
        <source>start machines again that are off, of one deployment or of all; e.g. after a reboot</source>
        <translation>꺼져 있는 가상 머신을 다시 켭니다. 배포 하나 또는 전체, 예: 호스트를 다시 부팅한 뒤</translation>
    </message>
    <message>
        <source>Restarted.</source>
        <translation>다시 시작했습니다.</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>“%1”은(는) 숫자가 아닙니다.</translation>
    </message>
    <message>
        <source>%1 is repaired only when asked to.</source>
        <translation>%1은(는) 요청할 때만 복구합니다.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is repaired without being asked while the window is open, at most %n time(s) an hour.</source>
        <translation>
            <numerusform>%1은(는) 창이 열려 있는 동안 요청 없이도 시간당 최대 %n번 복구합니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its endpoints are open.</source>
        <translation>엔드포인트가 열렸습니다.</translation>
    </message>
    <message>
        <source>Its endpoints are open until this command is ended (Ctrl-C).</source>
        <translation>이 명령을 끝낼 때까지(Ctrl-C) 엔드포인트가 열려 있습니다.</translation>
    </message>
    <message>
        <source>restart a deployment&apos;s guests, one after another</source>
        <translation>배포의 게스트를 하나씩 차례로 다시 시작합니다</translation>
    </message>
    <message>
        <source>how often an hour it may be repaired without being asked; 0: never</source>
        <translation>요청 없이 복구할 수 있는 시간당 횟수. 0: 하지 않음</translation>
    </message>
    <message>
        <source>open the endpoints of a deployment on another machine, until Ctrl-C</source>
        <translation>다른 컴퓨터에 있는 배포의 엔드포인트를 Ctrl-C를 누를 때까지 엽니다</translation>
    </message>
    <message>
        <source>note</source>
        <translation>참고</translation>
    </message>
    <message>
        <source>The host “%1” cannot be used.</source>
        <translation>호스트 “%1”을(를) 사용할 수 없습니다.</translation>
    </message>
    <message>
        <source>Mend what is marked above.</source>
        <translation>위에 표시된 문제를 해결하세요.</translation>
    </message>
    <message>
        <source>list the hosts that the workspace knows</source>
        <translation>워크스페이스가 아는 호스트를 나열합니다</translation>
    </message>
    <message>
        <source>give a host a name</source>
        <translation>호스트에 이름을 붙입니다</translation>
    </message>
    <message>
        <source>change a host&apos;s name and address</source>
        <translation>호스트의 이름과 주소를 바꿉니다</translation>
    </message>
    <message>
        <source>forget a host</source>
        <translation>호스트를 목록에서 지웁니다</translation>
    </message>
    <message>
        <source>deploy on that host from now on</source>
        <translation>이제부터 그 호스트에 배포합니다</translation>
    </message>
    <message>
        <source>look at a host, and say how to mend what is wrong</source>
        <translation>호스트를 살펴보고 문제를 해결하는 방법을 알려 줍니다</translation>
    </message>
    <message>
        <source>An image is imported for a platform, and none was named.</source>
        <translation>이미지는 특정 플랫폼용으로 가져오는데, 플랫폼을 지정하지 않았습니다.</translation>
    </message>
    <message>
        <source>Add e.g. “--platform debian-12”.</source>
        <translation>예를 들어 “--platform debian-12”를 추가하세요.</translation>
    </message>
    <message>
        <source>imported from an image with the SHA-256 %1</source>
        <translation>SHA-256이 %1인 이미지에서 가져옴</translation>
    </message>
    <message>
        <source>make an OS template of a vendor&apos;s cloud image</source>
        <translation>공급업체의 클라우드 이미지로 OS 템플릿을 만듭니다</translation>
    </message>
    <message>
        <source>It is either resumed or rolled back.</source>
        <translation>이어서 진행하거나 되돌리거나 둘 중 하나만 할 수 있습니다.</translation>
    </message>
    <message>
        <source>Nothing of “%1” was left unfinished.</source>
        <translation>“%1”에는 끝나지 않은 작업이 없습니다.</translation>
    </message>
    <message>
        <source>“bakeoffctl recover” lists what was.</source>
        <translation>“bakeoffctl recover”가 남은 작업을 나열합니다.</translation>
    </message>
    <message>
        <source>Resumed %1.</source>
        <translation>%1을(를) 이어서 마쳤습니다.</translation>
    </message>
    <message>
        <source>Rolled back %1.</source>
        <translation>%1을(를) 되돌렸습니다.</translation>
    </message>
    <message>
        <source>Nothing was left unfinished.</source>
        <translation>끝나지 않은 작업이 없습니다.</translation>
    </message>
    <message>
        <source>list what a program that was killed has left unfinished; go on with it, or remove it</source>
        <translation>강제로 끝난 프로그램이 남긴 작업을 나열하고, 이어서 진행하거나 제거합니다</translation>
    </message>
    <message>
        <source>The program “%1” could not be started.</source>
        <translation>프로그램 “%1”을(를) 시작할 수 없습니다.</translation>
    </message>
    <message>
        <source>Install the package openssh-client.</source>
        <translation>openssh-client 패키지를 설치하세요.</translation>
    </message>
    <message>
        <source>ssh ended with exit code %1.</source>
        <translation>ssh가 종료 코드 %1(으)로 끝났습니다.</translation>
    </message>
    <message>
        <source>log in to a guest as root, or run a command there; needs a deploy with --public-key</source>
        <translation>게스트에 root로 로그인하거나 거기서 명령을 실행합니다. --public-key로 배포했어야 합니다</translation>
    </message>
    <message>
        <source>Destroy a deployment, choose fewer or smaller machines, or begin all the same with --overcommit.</source>
        <translation>배포를 하나 제거하거나, 가상 머신 수나 크기를 줄이거나, --overcommit으로 그대로 시작하세요.</translation>
    </message>
    <message>
        <source>(beside other work)</source>
        <translation>(다른 작업과 동시 실행)</translation>
    </message>
    <message>
        <source>“%1” is no number of deployments.</source>
        <translation>“%1”은(는) 배포 수가 아닙니다.</translation>
    </message>
    <message>
        <source>Give a number, or “default”.</source>
        <translation>숫자 또는 “default”를 입력하세요.</translation>
    </message>
    <message>
        <source>Deployments at once, at most: %1</source>
        <translation>동시에 진행하는 배포 수(최대): %1</translation>
    </message>
    <message>
        <source>As many deployments at once as the host has cores, but two at the least.</source>
        <translation>동시에 진행하는 배포 수는 호스트의 코어 수이며, 최소 2개입니다.</translation>
    </message>
    <message>
        <source>show or choose how many deployments the window carries out at once</source>
        <translation>창에서 동시에 진행하는 배포 수를 표시하거나 지정합니다</translation>
    </message>
    <message>
        <source>use several hosts that share a network as one</source>
        <translation>네트워크를 공유하는 여러 호스트를 하나로 사용</translation>
    </message>
</context>
<context>
    <name>bakeoff::deploy</name>
    <message>
        <source>The deployment “%1” has no secret “%2”.</source>
        <translation>배포 “%1”에는 시크릿 “%2”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>KVM</source>
        <translation>KVM</translation>
    </message>
    <message>
        <source>TCG (software emulation)</source>
        <translation>TCG(소프트웨어 에뮬레이션)</translation>
    </message>
    <message>
        <source>Guests run under KVM here.</source>
        <translation>여기서는 게스트가 KVM으로 실행됩니다.</translation>
    </message>
    <message>
        <source>Guests run under TCG (software emulation): KVM is missing or runs no guest here.</source>
        <translation>여기서는 KVM이 없거나 게스트를 실행하지 못해 TCG(소프트웨어 에뮬레이션)로 실행합니다.</translation>
    </message>
    <message>
        <source>The virtual machines need %1 of memory, but the host has %2.</source>
        <translation>가상 머신에 메모리 %1가 필요하지만 호스트에는 %2뿐입니다.</translation>
    </message>
    <message>
        <source>Choose fewer or smaller nodes.</source>
        <translation>노드 수를 줄이거나 더 작은 노드를 선택하세요.</translation>
    </message>
    <message>
        <source>The plan may take %1 in “%2”, but only %3 are free.</source>
        <translation>“%2”에 %1가 필요할 수 있지만 여유 공간이 %3뿐입니다.</translation>
    </message>
    <message>
        <source>Free some space, use linked clones, or move the workspace to a larger disk.</source>
        <translation>공간을 확보하거나, 연결 복제를 쓰거나, 작업 공간을 더 큰 디스크로 옮기세요.</translation>
    </message>
    <message>
        <source>The health check of “%1”</source>
        <translation>“%1” 상태 확인</translation>
    </message>
    <message>
        <source>A clone needs %1 in “%2”, but only %3 are free.</source>
        <translation>복제하려면 “%2”에 %1가 필요하지만 여유 공간이 %3뿐입니다.</translation>
    </message>
    <message>
        <source>Free some space, or use linked clones.</source>
        <translation>공간을 확보하거나 연결 복제를 쓰세요.</translation>
    </message>
    <message>
        <source>Preparing the secrets</source>
        <translation>시크릿 준비</translation>
    </message>
    <message>
        <source>Mounting the recipes</source>
        <translation>레시피 마운트</translation>
    </message>
    <message>
        <source>Setting name and address</source>
        <translation>이름과 주소 설정</translation>
    </message>
    <message>
        <source>The stage “%1” of %2</source>
        <translation>%2의 “%1” 작업</translation>
    </message>
    <message>
        <source>The health check of %1</source>
        <translation>%1 상태 확인</translation>
    </message>
    <message>
        <source>Shutting down “%1”</source>
        <translation>“%1” 전원 끄기</translation>
    </message>
    <message>
        <source>There is no topology “%1”.</source>
        <translation>토폴로지 “%1”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Known ones: %1.</source>
        <translation>사용할 수 있는 것: %1.</translation>
    </message>
    <message>
        <source>There is no platform “%1”.</source>
        <translation>플랫폼 “%1”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>%1 is for planning only: no template of it can be built here.</source>
        <translation>%1은(는) 계획 전용이라 여기서 템플릿을 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose a platform that can be built, e.g. Debian 12.</source>
        <translation>템플릿을 만들 수 있는 플랫폼을 선택하세요. 예: 데비안 12.</translation>
    </message>
    <message>
        <source>%1 has no recipe yet, so “%2” cannot be deployed.</source>
        <translation>%1에 아직 레시피가 없어 “%2”을(를) 배포할 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose another topology, or add recipes to the service&apos;s folder.</source>
        <translation>다른 토폴로지를 선택하거나 서비스 폴더에 레시피를 추가하세요.</translation>
    </message>
    <message>
        <source>%1 nodes are more than the %2 that one deployment may have.</source>
        <translation>노드가 %1개입니다. 배포 하나에는 %2개까지 둘 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 is not a port; ports go from 1 to 65535.</source>
        <translation>%1은(는) 포트가 아닙니다. 포트는 1부터 65535까지입니다.</translation>
    </message>
    <message>
        <source>The template “%1” was revoked and cannot be deployed.</source>
        <translation>템플릿 “%1”은(는) 폐기되어 배포할 수 없습니다.</translation>
    </message>
    <message>
        <source>Bake a new generation of it first, or deploy OS-only.</source>
        <translation>먼저 새 세대를 굽거나 OS 전용으로 배포하세요.</translation>
    </message>
    <message>
        <source>There is no service “%1”.</source>
        <translation>서비스 “%1”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>%1 has no recipe yet, so it cannot be baked.</source>
        <translation>%1에 아직 레시피가 없어 구울 수 없습니다.</translation>
    </message>
    <message>
        <source>The template “%1” is missing.</source>
        <translation>템플릿 “%1”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Plan the deployment again; the plan will contain building it.</source>
        <translation>배포 계획을 다시 세우세요. 새 계획에는 템플릿을 만드는 일이 포함됩니다.</translation>
    </message>
    <message>
        <source>No secrets are kept for the deployment “%1”.</source>
        <translation>배포 “%1”의 시크릿이 보관되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>The secrets could not be kept in “%1”.</source>
        <translation>“%1”에 시크릿을 보관할 수 없습니다.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s rights and the free space.</source>
        <translation>폴더의 권한과 여유 공간을 확인하세요.</translation>
    </message>
    <message>
        <source>The secrets in “%1” could not be removed.</source>
        <translation>“%1”의 시크릿을 제거할 수 없습니다.</translation>
    </message>
    <message>
        <source>Unlock the keyring and try again.</source>
        <translation>키링의 잠금을 풀고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Listing the packages</source>
        <translation>패키지 목록 작성</translation>
    </message>
    <message>
        <source>Generalising the image</source>
        <translation>이미지 일반화</translation>
    </message>
    <message>
        <source>Use embed, qemu:///session or qemu:///system.</source>
        <translation>embed, qemu:///session, qemu:///system 중 하나를 쓰세요.</translation>
    </message>
    <message>
        <source>“%1” is no address of a package mirror.</source>
        <translation>“%1”은(는) 패키지 미러의 주소가 아닙니다.</translation>
    </message>
    <message>
        <source>Give it as http://HOST/PATH.</source>
        <translation>http://호스트/경로 형식으로 지정하세요.</translation>
    </message>
    <message>
        <source>“%1” was deployed on the host “%2”, but this is “%3”.</source>
        <translation>“%1”은(는) 호스트 “%2”에 배포되었지만 지금 호스트는 “%3”입니다.</translation>
    </message>
    <message>
        <source>Choose that host with “bakeoffctl host”, or give it with --host.</source>
        <translation>“bakeoffctl host”로 그 호스트를 지정하거나 --host로 주세요.</translation>
    </message>
    <message>
        <source>The keyring has no such entry.</source>
        <translation>키링에 해당 항목이 없습니다.</translation>
    </message>
    <message>
        <source>The keyring refused.</source>
        <translation>키링이 요청을 거부했습니다.</translation>
    </message>
    <message>
        <source>The keyring does not answer.</source>
        <translation>키링이 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>The secret “%1” of the deployment “%2” is missing from where secrets are kept.</source>
        <translation>배포 “%2”의 비밀 값 “%1”이(가) 보관 장소에 없습니다.</translation>
    </message>
    <message>
        <source>Look after the keyring, or the files that stand in for it, and deploy again.</source>
        <translation>키링 또는 키링을 대신하는 파일을 확인한 뒤 다시 배포하세요.</translation>
    </message>
    <message>
        <source>There is no template “%1”.</source>
        <translation>템플릿 “%1”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>“bakeoffctl template list” lists those there are.</source>
        <translation>“bakeoffctl template list” 명령으로 목록을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>“%1” exists already.</source>
        <translation>“%1”이(가) 이미 있습니다.</translation>
    </message>
    <message>
        <source>Choose the name of a folder that is not there yet.</source>
        <translation>아직 없는 폴더 이름을 지정하세요.</translation>
    </message>
    <message>
        <source>%1 has no recipe for %2 yet, so it cannot be baked.</source>
        <translation>%2용 %1 레시피가 아직 없어 구울 수 없습니다.</translation>
    </message>
    <message>
        <source>A template is revoked for a reason, and none was given.</source>
        <translation>템플릿을 폐기하려면 사유가 필요한데 입력되지 않았습니다.</translation>
    </message>
    <message>
        <source>Say why, so that others know whether to restore it.</source>
        <translation>다른 사람이 되살려도 되는지 알 수 있도록 사유를 적으세요.</translation>
    </message>
    <message>
        <source>The template is in use by the deployments %1.</source>
        <translation>배포 %1에서 이 템플릿을 사용하고 있습니다.</translation>
    </message>
    <message>
        <source>Destroy them first, or have it deleted when it is free.</source>
        <translation>먼저 배포를 제거하거나, 사용이 끝나면 삭제되도록 하세요.</translation>
    </message>
    <message>
        <source>%1: outdated packages: %2, security fixes: %3</source>
        <translation>%1: 오래된 패키지 %2개, 그중 보안 수정 %3개</translation>
    </message>
    <message>
        <source>The pinned template “%1” is not there any more.</source>
        <translation>고정한 템플릿 “%1”이(가) 더는 없습니다.</translation>
    </message>
    <message>
        <source>Pin another one, or none: then the newest is deployed.</source>
        <translation>다른 템플릿을 고정하거나 고정을 풀면 최신 템플릿으로 배포합니다.</translation>
    </message>
    <message>
        <source>The pinned template “%1”, generation %2, cannot be deployed: %3.</source>
        <translation>고정한 템플릿 “%1” %2세대는 배포할 수 없습니다: %3.</translation>
    </message>
    <message>
        <source>Nothing of this deployment is cloned from “%1”.</source>
        <translation>이 배포에는 “%1”에서 복제하는 것이 없습니다.</translation>
    </message>
    <message>
        <source>Pin a template of that OS and of a service in the topology.</source>
        <translation>해당 OS와 토폴로지에 있는 서비스의 템플릿을 고정하세요.</translation>
    </message>
    <message>
        <source>not probed yet</source>
        <translation>아직 확인하지 않음</translation>
    </message>
    <message>
        <source>The deployment “%1” has no node “%2”.</source>
        <translation>배포 “%1”에는 노드 “%2”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>The topology “%1” has no role “%2”.</source>
        <translation>토폴로지 “%1”에는 역할 “%2”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Its roles: %1.</source>
        <translation>이 토폴로지의 역할: %1.</translation>
    </message>
    <message>
        <source>The node “%1” cannot take the place of a lost “%2”.</source>
        <translation>노드 “%1”은(는) 잃어버린 “%2”의 자리를 이어받을 수 없습니다.</translation>
    </message>
    <message>
        <source>The deployment “%1” cannot be changed: %2.</source>
        <translation>배포 “%1”을(를) 변경할 수 없습니다: %2.</translation>
    </message>
    <message>
        <source>Only one that runs can be.</source>
        <translation>실행 중인 배포만 변경할 수 있습니다.</translation>
    </message>
    <message>
        <source>Bake a new generation of it first.</source>
        <translation>먼저 새 세대를 구우세요.</translation>
    </message>
    <message>
        <source>There is no template “%1” for new nodes.</source>
        <translation>새 노드에 쓸 템플릿 “%1”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Bake it first, then try again.</source>
        <translation>먼저 템플릿을 구운 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Put its folder back, then try again.</source>
        <translation>그 폴더를 되돌려 놓은 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The deployment “%1” is as it is to be.</source>
        <translation>배포 “%1”은(는) 이미 원하는 상태입니다.</translation>
    </message>
    <message>
        <source>The deployment “%1” is being worked at already.</source>
        <translation>배포 “%1”에 대한 작업이 이미 진행 중입니다.</translation>
    </message>
    <message>
        <source>Wait until that is done, or cancel it.</source>
        <translation>끝날 때까지 기다리거나 취소하세요.</translation>
    </message>
    <message>
        <source>The topology “%1” has no secret “%2”.</source>
        <translation>토폴로지 “%1”에는 비밀 정보 “%2”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>It has none.</source>
        <translation>비밀 정보가 하나도 없습니다.</translation>
    </message>
    <message>
        <source>It has %1.</source>
        <translation>있는 것: %1.</translation>
    </message>
    <message numerus="yes">
        <source>The role “%1” needs at least %n node(s), not %2.</source>
        <translation>
            <numerusform>역할 “%1”에는 노드가 적어도 %n개 필요합니다(지정한 수: %2).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The role “%1” can have %n node(s) at the most, not %2.</source>
        <translation>
            <numerusform>역할 “%1”의 노드는 많아야 %n개입니다(지정한 수: %2).</numerusform>
        </translation>
    </message>
    <message>
        <source>A node of the role “%1” cannot run in %2 MiB of memory; give it %3 or more.</source>
        <translation>역할 “%1”의 노드는 메모리 %2 MiB로는 실행할 수 없습니다. %3 MiB 이상 주세요.</translation>
    </message>
    <message>
        <source>A node of the role “%1” cannot have %2 vCPUs; give it 1 to %3.</source>
        <translation>역할 “%1”의 노드에 vCPU를 %2개 줄 수는 없습니다. 1~%3개로 하세요.</translation>
    </message>
    <message>
        <source>Asking “%1” what it has</source>
        <translation>“%1”이(가) 가진 데이터 확인</translation>
    </message>
    <message>
        <source>The host of “%1” does not answer.</source>
        <translation>“%1”의 호스트가 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>Check that it runs and try again.</source>
        <translation>호스트가 실행 중인지 확인하고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>its virtual machine does not run</source>
        <translation>가상 머신이 실행되고 있지 않습니다</translation>
    </message>
    <message>
        <source>nothing in it answers</source>
        <translation>안에서 아무것도 응답하지 않습니다</translation>
    </message>
    <message>
        <source>All nodes of “%1” run and answer: there is nothing to repair.</source>
        <translation>“%1”의 노드가 모두 실행 중이고 응답하므로 복구할 것이 없습니다.</translation>
    </message>
    <message>
        <source>A node that runs is replaced when it is named.</source>
        <translation>실행 중인 노드는 이름을 지정하면 교체합니다.</translation>
    </message>
    <message>
        <source>The chosen secret “%1” cannot be used.</source>
        <translation>선택한 비밀 정보 “%1”은(는) 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose 8 to 128 letters, digits, spaces and signs of ASCII, or let one be made.</source>
        <translation>ASCII 문자, 숫자, 공백, 기호로 8~128자를 정하거나, 자동으로 만들게 두세요.</translation>
    </message>
    <message>
        <source>The console log of “%1” cannot be read.</source>
        <translation>“%1”의 콘솔 로그를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>It is written when the machine runs, and removed with it.</source>
        <translation>이 로그는 가상 머신이 실행될 때 기록되고, 가상 머신과 함께 삭제됩니다.</translation>
    </message>
    <message>
        <source>The port %1 is published by the deployment “%2”.</source>
        <translation>포트 %1은(는) 배포 “%2”이(가) 게시하고 있습니다.</translation>
    </message>
    <message>
        <source>Choose another port, or leave it to be chosen.</source>
        <translation>다른 포트를 고르거나 자동으로 고르게 두세요.</translation>
    </message>
    <message>
        <source>A deployment can be repaired 0 to %1 times an hour, not %2.</source>
        <translation>배포는 시간당 0~%1번 복구할 수 있습니다. %2번은 안 됩니다.</translation>
    </message>
    <message>
        <source>The deployment “%1” is still being made.</source>
        <translation>배포 “%1”을(를) 아직 만드는 중입니다.</translation>
    </message>
    <message>
        <source>Wait until that is done.</source>
        <translation>끝날 때까지 기다리세요.</translation>
    </message>
    <message>
        <source>No kernel is at hand to try KVM with; a template built here would bring one.</source>
        <translation>KVM을 시험해 볼 커널이 없습니다. 여기서 템플릿을 빌드하면 커널이 함께 마련됩니다.</translation>
    </message>
    <message>
        <source>A host needs a name.</source>
        <translation>호스트에는 이름이 필요합니다.</translation>
    </message>
    <message>
        <source>There is a host “%1” already.</source>
        <translation>호스트 “%1”이(가) 이미 있습니다.</translation>
    </message>
    <message>
        <source>Choose another name, or edit that one.</source>
        <translation>다른 이름을 고르거나 그 호스트를 편집하세요.</translation>
    </message>
    <message>
        <source>The host “%1” has this address already.</source>
        <translation>호스트 “%1”이(가) 이미 이 주소를 사용합니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n deployment(s) are on the host “%1”.</source>
        <translation>
            <numerusform>호스트 “%1”에 배포가 %n개 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Destroy them first: without the host they could not be found again.</source>
        <translation>먼저 배포를 제거하세요. 호스트가 없으면 다시 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>“embed” is always there: it is this machine.</source>
        <translation>“embed”는 이 컴퓨터이며 항상 있습니다.</translation>
    </message>
    <message>
        <source>There is no host “%1”.</source>
        <translation>호스트 “%1”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>“%1” is the host in use.</source>
        <translation>“%1”은(는) 사용 중인 호스트입니다.</translation>
    </message>
    <message>
        <source>Use another one first.</source>
        <translation>먼저 다른 호스트를 사용하세요.</translation>
    </message>
    <message>
        <source>Importing “%1” needs about %2 in “%3”, but only %4 are free.</source>
        <translation>“%1”을(를) 가져오려면 “%3”에 약 %2이(가) 필요하지만 여유 공간이 %4뿐입니다.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>공간을 확보한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Computing the SHA-256</source>
        <translation>SHA-256 계산 중</translation>
    </message>
    <message>
        <source>SHA-256 of “%1”: %2</source>
        <translation>“%1”의 SHA-256: %2</translation>
    </message>
    <message>
        <source>Converting</source>
        <translation>변환 중</translation>
    </message>
    <message>
        <source>Allow guest-exec in the image (the block list of qemu-ga), or import another image.</source>
        <translation>이미지에서 guest-exec를 허용하거나(qemu-ga의 차단 목록) 다른 이미지를 가져오세요.</translation>
    </message>
    <message>
        <source>Installing the configuration tool</source>
        <translation>구성 도구 설치 중</translation>
    </message>
    <message>
        <source>Asking when “%1” was started</source>
        <translation>“%1”이(가) 언제 시작했는지 확인하는 중</translation>
    </message>
    <message>
        <source>Restarting the guest “%1”</source>
        <translation>게스트 “%1” 다시 시작</translation>
    </message>
    <message>
        <source>“%1” is no format of an image.</source>
        <translation>“%1”은(는) 이미지 형식이 아닙니다.</translation>
    </message>
    <message>
        <source>Use qcow2, raw or vmdk.</source>
        <translation>qcow2, raw, vmdk 중 하나를 사용하세요.</translation>
    </message>
    <message>
        <source>The deployment “%1” is not what it was any more: %2.</source>
        <translation>배포 “%1”의 상태가 그사이 바뀌었습니다: %2.</translation>
    </message>
    <message>
        <source>Nothing of “%1” was left unfinished.</source>
        <translation>“%1”에는 끝나지 않은 작업이 없습니다.</translation>
    </message>
    <message>
        <source>“bakeoffctl recover” lists what was.</source>
        <translation>“bakeoffctl recover”가 남은 작업을 나열합니다.</translation>
    </message>
    <message>
        <source>What was left of “%1” cannot be gone on with.</source>
        <translation>“%1”에서 남은 작업은 이어서 진행할 수 없습니다.</translation>
    </message>
    <message>
        <source>Roll it back, and begin anew.</source>
        <translation>되돌린 뒤 새로 시작하세요.</translation>
    </message>
    <message>
        <source>The removal of “%1” cannot be taken back.</source>
        <translation>“%1” 제거는 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Resume it.</source>
        <translation>이어서 진행하세요.</translation>
    </message>
    <message numerus="yes">
        <source>%n machine(s)</source>
        <translation>
            <numerusform>가상 머신 %n대</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>파일 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>secrets</source>
        <translation>비밀 정보</translation>
    </message>
    <message>
        <source>nothing of it is there</source>
        <translation>남아 있는 것이 없습니다</translation>
    </message>
    <message>
        <source>there are %1</source>
        <translation>%1이(가) 있습니다</translation>
    </message>
    <message>
        <source>The program ended while “%1” (%2) was being deployed, in the phase “%3”: %4.</source>
        <translation>“%1”(%2)을(를) 배포하던 중 “%3” 단계에서 프로그램이 끝났습니다: %4.</translation>
    </message>
    <message>
        <source>The program ended while “%1” (%2) was being changed, in the phase “%3”: of what is new, %4.</source>
        <translation>“%1”(%2)을(를) 변경하던 중 “%3” 단계에서 프로그램이 끝났습니다. 새로 만든 것 중 %4.</translation>
    </message>
    <message>
        <source>“%1” (%2) was being removed, and was not to the end: %3.</source>
        <translation>“%1”(%2) 제거가 끝까지 진행되지 않았습니다: %3.</translation>
    </message>
    <message>
        <source>The program ended while it worked at templates (%1), at the step “%2”: %3.</source>
        <translation>템플릿(%1) 작업 중 “%2” 단계에서 프로그램이 끝났습니다: %3.</translation>
    </message>
    <message>
        <source>Something is left of “%1”, which is not deployed any more: %2.</source>
        <translation>더는 배포되어 있지 않은 “%1”의 일부가 남아 있습니다: %2.</translation>
    </message>
    <message>
        <source>The program ended in the middle, so nothing was measured.</source>
        <translation>프로그램이 도중에 끝나 아무것도 측정하지 않았습니다.</translation>
    </message>
    <message>
        <source>“%1” of the deployment “%2” is lost, and no other node has its data: its replacement would begin empty.</source>
        <translation>배포 “%2”의 “%1”을(를) 잃었고 같은 데이터를 가진 다른 노드가 없습니다. 교체하면 빈 상태로 시작합니다.</translation>
    </message>
    <message>
        <source>Bring its virtual machine back if you can. To replace it all the same, name it: “bakeoffctl repair %1 --node %2”.</source>
        <translation>가능하면 가상 머신을 되살리세요. 그래도 교체하려면 노드를 지정하세요: “bakeoffctl repair %1 --node %2”.</translation>
    </message>
    <message>
        <source>The virtual machine of “%1” is gone.</source>
        <translation>“%1”의 가상 머신이 없어졌습니다.</translation>
    </message>
    <message>
        <source>“bakeoffctl repair %1” replaces it.</source>
        <translation>“bakeoffctl repair %1”로 교체할 수 있습니다.</translation>
    </message>
    <message>
        <source>All machines of “%1” run.</source>
        <translation>“%1”의 모든 가상 머신이 실행 중입니다.</translation>
    </message>
    <message>
        <source>The template “%1” was revoked meanwhile.</source>
        <translation>템플릿 “%1”이(가) 그사이 폐기되었습니다.</translation>
    </message>
    <message>
        <source>Bake a new generation of it, then plan the deployment again.</source>
        <translation>새 세대를 구운 뒤 배포를 다시 계획하세요.</translation>
    </message>
    <message>
        <source>Writing the image</source>
        <translation>이미지 쓰는 중</translation>
    </message>
    <message>
        <source>“%1” is no address of a libvirt host.</source>
        <translation>“%1”은(는) libvirt 호스트의 주소가 아닙니다.</translation>
    </message>
    <message>
        <source>Sending to the host: %1</source>
        <translation>호스트로 보내는 중: %1</translation>
    </message>
    <message>
        <source>Copying: %1</source>
        <translation>복사 중: %1</translation>
    </message>
    <message>
        <source>This is a private key, which stays where it is.</source>
        <translation>개인 키입니다. 개인 키는 제자리에 두어야 합니다.</translation>
    </message>
    <message>
        <source>Choose the public one; its file is called the same, with “.pub” at the end.</source>
        <translation>공개 키를 선택하세요. 같은 이름에 “.pub”이 붙은 파일입니다.</translation>
    </message>
    <message>
        <source>This is no public key of ssh.</source>
        <translation>ssh 공개 키가 아닙니다.</translation>
    </message>
    <message>
        <source>It is one line, such as “ssh-ed25519 AAAA… name”; “ssh-keygen” makes one.</source>
        <translation>공개 키는 “ssh-ed25519 AAAA… 이름”처럼 한 줄입니다. “ssh-keygen”으로 만들 수 있습니다.</translation>
    </message>
    <message>
        <source>The file “%1” with a public key cannot be read.</source>
        <translation>공개 키 파일 “%1”을(를) 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>The deployment “%1” was made without a public key, so that ssh lets nobody in.</source>
        <translation>배포 “%1”은(는) 공개 키 없이 만들어져 ssh로 아무도 들어갈 수 없습니다.</translation>
    </message>
    <message>
        <source>Give one with --public-key, or below “Options”, when you deploy; “bakeoffctl run %1 %2” works without.</source>
        <translation>배포할 때 --public-key로, 또는 “옵션”에서 공개 키를 지정하세요. “bakeoffctl run %1 %2”는 키 없이도 됩니다.</translation>
    </message>
    <message>
        <source>“%1” has no ssh server.</source>
        <translation>“%1”에는 ssh 서버가 없습니다.</translation>
    </message>
    <message>
        <source>“bakeoffctl run %1 %2” works without one.</source>
        <translation>“bakeoffctl run %1 %2”는 ssh 서버 없이도 됩니다.</translation>
    </message>
    <message>
        <source>The host keys of “%1” could not be written.</source>
        <translation>“%1”의 호스트 키를 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Import it again later, or choose another mirror with “bakeoffctl mirror” before.</source>
        <translation>나중에 다시 가져오거나, 먼저 “bakeoffctl mirror”로 다른 미러를 고르세요.</translation>
    </message>
    <message>
        <source>Read what the guest printed. The image must be of the platform that was named.</source>
        <translation>게스트가 출력한 내용을 확인하세요. 이미지는 지정한 플랫폼의 것이어야 합니다.</translation>
    </message>
    <message>
        <source>Deploying again is enough where it was for a while. A template keeps the mirror that it was built with: for another, choose it with “bakeoffctl mirror” and build the OS template again.</source>
        <translation>일시적인 문제였다면 다시 배포하면 됩니다. 템플릿은 만들어질 때의 미러를 그대로 씁니다. 다른 미러를 쓰려면 “bakeoffctl mirror”로 고른 다음 OS 템플릿을 다시 만드세요.</translation>
    </message>
    <message>
        <source>Read what the guest printed.</source>
        <translation>게스트가 출력한 내용을 확인하세요.</translation>
    </message>
    <message>
        <source>“%1” must end first: it measures, and has the host for itself.</source>
        <translation>먼저 “%1”이(가) 끝나야 합니다. 측정 중이라 호스트를 혼자 사용합니다.</translation>
    </message>
    <message>
        <source>It measures, with nothing else under way: “%1” must end first.</source>
        <translation>다른 작업이 없을 때 측정합니다. 먼저 “%1”이(가) 끝나야 합니다.</translation>
    </message>
    <message>
        <source>Its turn comes after “%1”.</source>
        <translation>“%1” 다음 차례입니다.</translation>
    </message>
    <message>
        <source>“%2” is making the template %1, which it needs.</source>
        <translation>필요한 템플릿 %1을(를) “%2”에서 만드는 중입니다.</translation>
    </message>
    <message>
        <source>Choose fewer or smaller machines.</source>
        <translation>가상 머신 수를 줄이거나 더 작은 가상 머신을 선택하세요.</translation>
    </message>
    <message>
        <source>“%1” is no file with a public key.</source>
        <translation>“%1”은(는) 공개 키 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>1 to %1 deployments can be carried out at once, not %2.</source>
        <translation>동시에 진행할 수 있는 배포 수는 1~%1개입니다(입력한 값: %2).</translation>
    </message>
    <message>
        <source>The agent of this image refuses to run commands (guest-exec), also after its first boot was to allow them.</source>
        <translation>이 이미지의 에이전트는 첫 부팅에서 허용한 뒤에도 명령 실행(guest-exec)을 거부합니다.</translation>
    </message>
    <message>
        <source>One of “%1” must end first: at most %2 at once.</source>
        <translation>먼저 “%1” 가운데 하나가 끝나야 합니다. 동시에 최대 %2개까지 진행합니다.</translation>
    </message>
    <message>
        <source>Its machines need %1 of memory, and %2 are free for them: the rest of the host&apos;s %3 is used, promised to others or kept for the host itself.</source>
        <translation>가상 머신에 메모리 %1이(가) 필요하지만 쓸 수 있는 메모리는 %2입니다. 호스트의 %3 가운데 나머지는 사용 중이거나, 다른 곳에 배정되었거나, 호스트 자체에 남겨 둔 것입니다.</translation>
    </message>
    <message>
        <source>Its machines need %1 of memory, and the host has %2 for machines in all.</source>
        <translation>가상 머신에 메모리 %1이(가) 필요하지만, 이 호스트에서 가상 머신에 쓸 수 있는 메모리는 모두 %2입니다.</translation>
    </message>
    <message>
        <source>The image&apos;s first boot</source>
        <translation>이미지의 첫 부팅</translation>
    </message>
    <message>
        <source>It is put on %1.</source>
        <translation>배치된 호스트: %1</translation>
    </message>
</context>
<context>
    <name>bakeoff::engine</name>
    <message>
        <source>The plan has two steps named “%1”.</source>
        <translation>계획에 이름이 “%1”인 작업이 둘 있습니다.</translation>
    </message>
    <message>
        <source>The step “%1” waits for “%2”, which the plan does not have.</source>
        <translation>작업 “%1”이(가) 계획에 없는 “%2”을(를) 기다립니다.</translation>
    </message>
    <message>
        <source>The plan&apos;s steps wait for each other in a circle; “%1” is one of them.</source>
        <translation>계획의 작업이 서로를 끝없이 기다립니다. “%1”이(가) 그중 하나입니다.</translation>
    </message>
</context>
<context>
    <name>bakeoff::guest</name>
    <message>
        <source>The host&apos;s disk was full when “%1” wrote to its own.</source>
        <translation>“%1”이(가) 디스크에 쓸 때 호스트의 디스크가 가득 찼습니다.</translation>
    </message>
    <message>
        <source>Free some space and deploy again.</source>
        <translation>공간을 확보한 뒤 다시 배포하세요.</translation>
    </message>
    <message>
        <source>The virtual machine “%1” is paused.</source>
        <translation>가상 머신 “%1”이(가) 일시 정지되었습니다.</translation>
    </message>
    <message>
        <source>The virtual machine “%1” ended by itself.</source>
        <translation>가상 머신 “%1”이(가) 스스로 종료되었습니다.</translation>
    </message>
    <message>
        <source>Look at its console log; too little memory is a frequent cause.</source>
        <translation>콘솔 로그를 확인하세요. 메모리 부족이 흔한 원인입니다.</translation>
    </message>
    <message>
        <source>The guest “%1” never answered.</source>
        <translation>게스트 “%1”이(가) 한 번도 응답하지 않았습니다.</translation>
    </message>
    <message>
        <source>Look at its console log. Under software emulation a busy machine may need a longer deadline.</source>
        <translation>콘솔 로그를 확인하세요. 소프트웨어 에뮬레이션에서 호스트가 바쁘면 제한 시간을 늘려야 할 수 있습니다.</translation>
    </message>
    <message>
        <source>“%1” in “%2”</source>
        <translation>“%2”의 “%1”</translation>
    </message>
    <message>
        <source>%1 failed in “%2” with exit code %3.</source>
        <translation>“%2”에서 %1 작업이 종료 코드 %3(으)로 실패했습니다.</translation>
    </message>
    <message>
        <source>There is no file “%1” in “%2”.</source>
        <translation>“%2”에 “%1” 파일이 없습니다.</translation>
    </message>
    <message>
        <source>%1 took too long in “%2”.</source>
        <translation>“%2”에서 %1 작업이 너무 오래 걸렸습니다.</translation>
    </message>
    <message>
        <source>Look at the last lines it printed; a mirror that does not answer is a frequent cause.</source>
        <translation>마지막으로 출력된 줄을 확인하세요. 미러가 응답하지 않는 것이 흔한 원인입니다.</translation>
    </message>
    <message>
        <source>The host of “%1” does not answer.</source>
        <translation>“%1”의 호스트가 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>Check that it runs and try again.</source>
        <translation>실행 중인지 확인하고 다시 시도하세요.</translation>
    </message>
</context>
<context>
    <name>bakeoff::host</name>
    <message>
        <source>The folder “%1” for running machines could not be made.</source>
        <translation>실행 중인 가상 머신용 폴더 “%1”을(를) 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” is there, but it is not a private folder of yours.</source>
        <translation>“%1”이(가) 있지만 본인만 쓰는 폴더가 아닙니다.</translation>
    </message>
    <message>
        <source>Remove it, or ask its owner to, and try again.</source>
        <translation>제거하거나 소유자에게 제거를 요청한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The folder “%1” could not be written to.</source>
        <translation>“%1” 폴더에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>공간을 확보한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The file “%1” could not be written.</source>
        <translation>“%1” 파일을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The virtual machines of this workspace are held by another process (%1).</source>
        <translation>이 작업 공간의 가상 머신을 다른 프로세스(%1)가 잡고 있습니다.</translation>
    </message>
    <message>
        <source>Close the other Bakeoff first.</source>
        <translation>다른 Bakeoff를 먼저 닫으세요.</translation>
    </message>
    <message>
        <source>libvirt could not be started.</source>
        <translation>libvirt를 시작하지 못했습니다.</translation>
    </message>
    <message>
        <source>Reinstall the package libvirt0 (app/run does so) and try again.</source>
        <translation>libvirt0 패키지를 다시 설치한 뒤(app/run이 설치합니다) 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The folder “%1” could not be made.</source>
        <translation>“%1” 폴더를 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>The host “%1” cannot be reached.</source>
        <translation>호스트 “%1”에 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>Install libvirt-daemon-driver-qemu and qemu-system-x86 (app/run does so) and try again.</source>
        <translation>libvirt-daemon-driver-qemu와 qemu-system-x86 패키지를 설치한 뒤(app/run이 설치합니다) 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Finding the running virtual machines again</source>
        <translation>실행 중인 가상 머신 다시 찾기</translation>
    </message>
    <message>
        <source>The host “%1” does not answer.</source>
        <translation>호스트 “%1”이(가) 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>The virtual machine “%1” could not be defined.</source>
        <translation>가상 머신 “%1”을(를) 정의하지 못했습니다.</translation>
    </message>
    <message>
        <source>The virtual machine “%1” could not be started.</source>
        <translation>가상 머신 “%1”을(를) 시작하지 못했습니다.</translation>
    </message>
    <message>
        <source>The virtual machine “%1” is not of this workspace.</source>
        <translation>가상 머신 “%1”은(는) 이 작업 공간의 것이 아닙니다.</translation>
    </message>
    <message>
        <source>It was left alone.</source>
        <translation>그대로 두었습니다.</translation>
    </message>
    <message>
        <source>The virtual machine “%1” could not be ended.</source>
        <translation>가상 머신 “%1”을(를) 종료하지 못했습니다.</translation>
    </message>
    <message>
        <source>The virtual machine “%1” could not be removed.</source>
        <translation>가상 머신 “%1”을(를) 제거하지 못했습니다.</translation>
    </message>
    <message>
        <source>The virtual machine “%1” could not be shut down.</source>
        <translation>가상 머신 “%1”의 전원을 끄지 못했습니다.</translation>
    </message>
    <message>
        <source>Shutting down “%1”</source>
        <translation>“%1” 전원 끄기</translation>
    </message>
    <message>
        <source>The virtual machine “%1” is gone.</source>
        <translation>가상 머신 “%1”이(가) 사라졌습니다.</translation>
    </message>
    <message>
        <source>The agent in “%1” does not answer.</source>
        <translation>“%1”의 에이전트가 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>The virtual machine “%1” does not run.</source>
        <translation>가상 머신 “%1”이(가) 실행 중이 아닙니다.</translation>
    </message>
    <message>
        <source>The agent in “%1” refused a command.</source>
        <translation>“%1”의 에이전트가 명령을 거부했습니다.</translation>
    </message>
    <message>
        <source>Port %1 of “%2” could not be published.</source>
        <translation>“%2”의 포트 %1을(를) 공개하지 못했습니다.</translation>
    </message>
    <message>
        <source>Port %1 on 127.0.0.1 is already taken.</source>
        <translation>127.0.0.1의 포트 %1은(는) 이미 사용 중입니다.</translation>
    </message>
    <message>
        <source>Choose another port, or end what listens there.</source>
        <translation>다른 포트를 선택하거나 그 포트를 쓰는 프로그램을 종료하세요.</translation>
    </message>
    <message>
        <source>The disk “%1” is already there.</source>
        <translation>디스크 “%1”이(가) 이미 있습니다.</translation>
    </message>
    <message>
        <source>Copying “%1”</source>
        <translation>“%1” 복사</translation>
    </message>
    <message>
        <source>Making a linked clone of “%1”</source>
        <translation>“%1” 연결 복제</translation>
    </message>
    <message>
        <source>Writing the golden image</source>
        <translation>골든 이미지 쓰기</translation>
    </message>
    <message>
        <source>The file “%1” could not be removed.</source>
        <translation>“%1” 파일을 제거할 수 없습니다.</translation>
    </message>
    <message>
        <source>The folder “%1” is not there.</source>
        <translation>“%1” 폴더가 없습니다.</translation>
    </message>
    <message>
        <source>The file “%1” is not there.</source>
        <translation>“%1” 파일이 없습니다.</translation>
    </message>
    <message>
        <source>Check that it runs and try again.</source>
        <translation>실행 중인지 확인하고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>Stopped: the host&apos;s disk is full</source>
        <translation>멈춤: 호스트 디스크가 가득 찼습니다</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>일시 중지됨</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>Crashed</source>
        <translation>비정상 종료됨</translation>
    </message>
    <message>
        <source>The virtual machine “%1” could not be suspended.</source>
        <translation>가상 머신 “%1”을(를) 일시 중지할 수 없습니다.</translation>
    </message>
    <message>
        <source>The virtual machine “%1” could not be resumed.</source>
        <translation>가상 머신 “%1”을(를) 이어서 실행할 수 없습니다.</translation>
    </message>
    <message>
        <source>The host “%1” does not tell what becomes of its machines.</source>
        <translation>호스트 “%1”이(가) 가상 머신의 상태 변화를 알려 주지 않습니다.</translation>
    </message>
    <message>
        <source>“%1” is no address of a libvirt host.</source>
        <translation>“%1”은(는) libvirt 호스트의 주소가 아닙니다.</translation>
    </message>
    <message>
        <source>Use embed, qemu:///session, qemu:///system, or qemu+ssh://USER@SERVER/system for another machine.</source>
        <translation>embed, qemu:///session, qemu:///system을 사용하거나, 다른 컴퓨터라면 qemu+ssh://USER@SERVER/system을 사용하세요.</translation>
    </message>
    <message>
        <source>unknown host key</source>
        <translation>알 수 없는 호스트 키</translation>
    </message>
    <message>
        <source>Compare the key&apos;s fingerprint with the administrator, then connect once with “ssh %1” and accept it.</source>
        <translation>관리자와 키의 지문을 대조한 뒤 “ssh %1”로 한 번 접속해 받아들이세요.</translation>
    </message>
    <message>
        <source>ssh does not let you in</source>
        <translation>ssh 로그인이 거부됨</translation>
    </message>
    <message>
        <source>Put your public key there with “ssh-copy-id %1”; Bakeoff never asks for a password.</source>
        <translation>“ssh-copy-id %1”로 공개 키를 등록하세요. Bakeoff는 암호를 묻지 않습니다.</translation>
    </message>
    <message>
        <source>unknown server name</source>
        <translation>알 수 없는 서버 이름</translation>
    </message>
    <message>
        <source>Check the name “%1”, or give an address.</source>
        <translation>이름 “%1”을(를) 확인하거나 주소를 입력하세요.</translation>
    </message>
    <message>
        <source>ssh refuses</source>
        <translation>ssh 연결이 거부됨</translation>
    </message>
    <message>
        <source>Start the ssh server on “%1”, and check the port.</source>
        <translation>“%1”에서 ssh 서버를 시작하고 포트를 확인하세요.</translation>
    </message>
    <message>
        <source>the server does not answer</source>
        <translation>서버가 응답하지 않음</translation>
    </message>
    <message>
        <source>Check that “%1” runs and that the network and its firewall let you through.</source>
        <translation>“%1”이(가) 켜져 있는지, 네트워크와 방화벽이 연결을 허용하는지 확인하세요.</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>사용 중</translation>
    </message>
    <message>
        <source>no libvirt there</source>
        <translation>서버에 libvirt가 없음</translation>
    </message>
    <message>
        <source>Install libvirt-daemon, qemu-system-x86 and netcat-openbsd on “%1”.</source>
        <translation>“%1”에 libvirt-daemon, qemu-system-x86, netcat-openbsd를 설치하세요.</translation>
    </message>
    <message>
        <source>no libvirt daemon</source>
        <translation>libvirt 데몬이 없음</translation>
    </message>
    <message>
        <source>Install the package libvirt-daemon.</source>
        <translation>libvirt-daemon 패키지를 설치하세요.</translation>
    </message>
    <message>
        <source>no permission</source>
        <translation>권한 없음</translation>
    </message>
    <message>
        <source>Let an administrator add you to the group libvirt, and log in again; or use qemu:///session.</source>
        <translation>관리자에게 libvirt 그룹에 추가해 달라고 한 뒤 다시 로그인하거나, qemu:///session을 사용하세요.</translation>
    </message>
    <message>
        <source>Install libvirt-daemon-system, which starts it; or use embed, which needs none.</source>
        <translation>libvirt-daemon-system을 설치하면 데몬이 시작됩니다. 데몬이 필요 없는 embed를 사용해도 됩니다.</translation>
    </message>
    <message>
        <source>the libvirt daemon does not run</source>
        <translation>libvirt 데몬이 실행되고 있지 않음</translation>
    </message>
    <message>
        <source>Start it: “systemctl start libvirtd” as an administrator.</source>
        <translation>관리자 권한으로 “systemctl start libvirtd”를 실행해 시작하세요.</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>연결할 수 없음</translation>
    </message>
    <message>
        <source>Check the address.</source>
        <translation>주소를 확인하세요.</translation>
    </message>
    <message>
        <source>Guests run under software emulation, about ten times slower.</source>
        <translation>게스트가 소프트웨어 에뮬레이션으로 실행되어 약 열 배 느립니다.</translation>
    </message>
    <message>
        <source>There is no /dev/kvm.</source>
        <translation>/dev/kvm이 없습니다.</translation>
    </message>
    <message>
        <source>Switch virtualisation on in the firmware, or nested virtualisation where this machine is a virtual one, and load the module kvm.</source>
        <translation>펌웨어에서 가상화를 켜고(이 컴퓨터가 가상 머신이면 중첩 가상화) kvm 모듈을 로드하세요.</translation>
    </message>
    <message>
        <source>You may not use /dev/kvm.</source>
        <translation>/dev/kvm을 사용할 권한이 없습니다.</translation>
    </message>
    <message>
        <source>Let an administrator add you to the group kvm, and log in again.</source>
        <translation>관리자에게 kvm 그룹에 추가해 달라고 한 뒤 다시 로그인하세요.</translation>
    </message>
    <message>
        <source>libvirt offers no KVM there.</source>
        <translation>그곳의 libvirt가 KVM을 제공하지 않습니다.</translation>
    </message>
    <message>
        <source>Check that its machine has /dev/kvm and that QEMU may use it.</source>
        <translation>그 컴퓨터에 /dev/kvm이 있고 QEMU가 사용할 수 있는지 확인하세요.</translation>
    </message>
    <message>
        <source>/dev/kvm is there, but no guest boots under it.</source>
        <translation>/dev/kvm은 있지만 그 위에서 게스트가 부팅되지 않습니다.</translation>
    </message>
    <message>
        <source>Look into the kernel&apos;s log; nested virtualisation is often the reason.</source>
        <translation>커널 로그를 살펴보세요. 중첩 가상화가 원인인 경우가 많습니다.</translation>
    </message>
    <message>
        <source>no KVM</source>
        <translation>KVM 없음</translation>
    </message>
    <message>
        <source>TCG (software emulation)</source>
        <translation>TCG(소프트웨어 에뮬레이션)</translation>
    </message>
    <message>
        <source>KVM</source>
        <translation>KVM</translation>
    </message>
    <message>
        <source>KVM is offered; the first deploy tries it</source>
        <translation>KVM을 제공함. 첫 배포 때 시험합니다</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>프로세서</translation>
    </message>
    <message>
        <source>Cores</source>
        <translation>코어</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>%1, of which %2 are free</source>
        <translation>%1, 여유 %2</translation>
    </message>
    <message>
        <source>Free disk space</source>
        <translation>여유 디스크 공간</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>Running virtual machines</source>
        <translation>실행 중인 가상 머신</translation>
    </message>
    <message>
        <source>%1, of which %2 are of this workspace</source>
        <translation>%1대, 이 중 %2대가 이 워크스페이스의 것</translation>
    </message>
    <message>
        <source>Acceleration</source>
        <translation>가속</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>%1 없음</translation>
    </message>
    <message>
        <source>This machine has no program “%1”.</source>
        <translation>이 컴퓨터에 프로그램 “%1”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Install the package %1.</source>
        <translation>%1 패키지를 설치하세요.</translation>
    </message>
    <message>
        <source>clocks differ</source>
        <translation>시계가 다름</translation>
    </message>
    <message>
        <source>The clock of “%1” differs from this machine&apos;s by %2 s.</source>
        <translation>“%1”의 시계가 이 컴퓨터와 %2초 차이 납니다.</translation>
    </message>
    <message>
        <source>Let both take their time from the network (chrony or systemd-timesyncd).</source>
        <translation>두 컴퓨터 모두 네트워크에서 시각을 받도록 하세요(chrony 또는 systemd-timesyncd).</translation>
    </message>
    <message>
        <source>libvirt is too old</source>
        <translation>libvirt 버전이 너무 낮음</translation>
    </message>
    <message>
        <source>It is version %1.</source>
        <translation>버전이 %1입니다.</translation>
    </message>
    <message>
        <source>Upgrade it to %1 or later.</source>
        <translation>%1 이상으로 업그레이드하세요.</translation>
    </message>
    <message>
        <source>little memory</source>
        <translation>메모리 부족</translation>
    </message>
    <message>
        <source>Only %1 are free.</source>
        <translation>여유가 %1뿐입니다.</translation>
    </message>
    <message>
        <source>End virtual machines that nobody needs: one node takes 512 MiB or more.</source>
        <translation>쓰지 않는 가상 머신을 끝내세요. 노드 하나에 512 MiB 이상이 필요합니다.</translation>
    </message>
    <message>
        <source>little disk space</source>
        <translation>디스크 공간 부족</translation>
    </message>
    <message>
        <source>Free some space: a build and a cluster take about 8 GiB.</source>
        <translation>공간을 확보하세요. 빌드와 클러스터에 약 8 GiB가 필요합니다.</translation>
    </message>
    <message>
        <source>no address</source>
        <translation>주소 없음</translation>
    </message>
    <message>
        <source>Check that the machine runs and that the network lets you through.</source>
        <translation>컴퓨터가 켜져 있고 네트워크가 연결을 허용하는지 확인하세요.</translation>
    </message>
    <message>
        <source>Check the address, and that libvirtd runs there and lets you in; “bakeoffctl hosts test” says more.</source>
        <translation>주소를 확인하고, 그곳에서 libvirtd가 실행되며 접속을 허용하는지 확인하세요. “bakeoffctl hosts test”가 더 자세히 알려 줍니다.</translation>
    </message>
    <message>
        <source>The host “%1” does not answer any more.</source>
        <translation>호스트 “%1”이(가) 더는 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>Bakeoff goes on by itself when it is back; its machines may be running still.</source>
        <translation>호스트가 돌아오면 Bakeoff가 자동으로 이어서 진행합니다. 가상 머신은 계속 실행 중일 수 있습니다.</translation>
    </message>
    <message>
        <source>The network “%1” is not of this workspace.</source>
        <translation>네트워크 “%1”은(는) 이 워크스페이스의 것이 아닙니다.</translation>
    </message>
    <message>
        <source>The network “%1” could not be made.</source>
        <translation>네트워크 “%1”을(를) 만들지 못했습니다.</translation>
    </message>
    <message>
        <source>The host needs libvirt&apos;s network driver and the package iptables.</source>
        <translation>호스트에 libvirt의 네트워크 드라이버와 iptables 패키지가 필요합니다.</translation>
    </message>
    <message>
        <source>The host does not list its networks.</source>
        <translation>호스트가 네트워크 목록을 알려 주지 않습니다.</translation>
    </message>
    <message>
        <source>The network “%1” could not be removed.</source>
        <translation>네트워크 “%1”을(를) 제거하지 못했습니다.</translation>
    </message>
    <message>
        <source>Sending “%1” to the host</source>
        <translation>호스트로 “%1” 보내기</translation>
    </message>
    <message>
        <source>“%1” could not be sent to the host.</source>
        <translation>“%1”을(를) 호스트로 보내지 못했습니다.</translation>
    </message>
    <message>
        <source>Check its free space and the connection.</source>
        <translation>호스트의 여유 공간과 연결을 확인하세요.</translation>
    </message>
    <message>
        <source>Fetching “%1” from the host</source>
        <translation>호스트에서 “%1” 받기</translation>
    </message>
    <message>
        <source>“%1” could not be fetched from the host.</source>
        <translation>호스트에서 “%1”을(를) 받지 못했습니다.</translation>
    </message>
    <message>
        <source>Check the connection and try again.</source>
        <translation>연결을 확인한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The host keeps no storage for Bakeoff (“%1”).</source>
        <translation>호스트에 Bakeoff용 스토리지(“%1”)가 없습니다.</translation>
    </message>
    <message>
        <source>It needs libvirt&apos;s storage driver, and you the right to use it.</source>
        <translation>libvirt의 스토리지 드라이버와 이를 사용할 권한이 필요합니다.</translation>
    </message>
    <message>
        <source>The storage “%1” of the host could not be opened.</source>
        <translation>호스트의 스토리지 “%1”을(를) 열지 못했습니다.</translation>
    </message>
    <message>
        <source>Check the folder “%1” there.</source>
        <translation>그곳의 폴더 “%1”을(를) 확인하세요.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read.</source>
        <translation>파일 “%1”을(를) 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Waiting for the host&apos;s storage</source>
        <translation>호스트 저장소 대기</translation>
    </message>
    <message>
        <source>The host made no linked clone of “%1”.</source>
        <translation>호스트가 “%1”의 연결 복제본을 만들지 못했습니다.</translation>
    </message>
    <message>
        <source>The disk “%1” is not on the host.</source>
        <translation>디스크 “%1”이(가) 호스트에 없습니다.</translation>
    </message>
    <message>
        <source>The host could not copy “%1”.</source>
        <translation>호스트가 “%1”을(를) 복사하지 못했습니다.</translation>
    </message>
    <message>
        <source>Check its free space.</source>
        <translation>호스트의 여유 공간을 확인하세요.</translation>
    </message>
    <message>
        <source>The host could not remove “%1”.</source>
        <translation>호스트가 “%1”을(를) 제거하지 못했습니다.</translation>
    </message>
    <message>
        <source>The host does not tell its free space.</source>
        <translation>호스트가 여유 공간을 알려 주지 않습니다.</translation>
    </message>
    <message>
        <source>The port %1 of “%2” could not be reached over ssh.</source>
        <translation>“%2”의 포트 %1에 ssh로 연결하지 못했습니다.</translation>
    </message>
    <message>
        <source>Check that “ssh %1” works without a password, and that the server allows forwarding.</source>
        <translation>“ssh %1”이 암호 없이 되는지, 서버가 포트 전달을 허용하는지 확인하세요.</translation>
    </message>
    <message>
        <source>Port %1 of 127.0.0.1 could not be closed.</source>
        <translation>127.0.0.1의 포트 %1을(를) 닫을 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” is no group of hosts.</source>
        <translation>“%1”은(는) 호스트 그룹이 아닙니다.</translation>
    </message>
    <message>
        <source>Name the network that the hosts share, and two hosts or more.</source>
        <translation>호스트들이 공유하는 네트워크와 둘 이상의 호스트를 지정하세요.</translation>
    </message>
    <message>
        <source>“%1” cannot be in a group: its machines cannot join a network that other hosts reach.</source>
        <translation>“%1”은(는) 그룹에 넣을 수 없습니다. 이 호스트의 가상 머신은 다른 호스트가 닿는 네트워크에 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>Use hosts of the kind qemu:///system and qemu+ssh://USER@SERVER/system.</source>
        <translation>qemu:///system 또는 qemu+ssh://USER@SERVER/system 형식의 호스트를 사용하세요.</translation>
    </message>
    <message>
        <source>“%1” is in the group twice.</source>
        <translation>“%1”이(가) 그룹에 두 번 있습니다.</translation>
    </message>
    <message>
        <source>Name each host once.</source>
        <translation>호스트마다 한 번만 지정하세요.</translation>
    </message>
    <message>
        <source>no group</source>
        <translation>그룹으로 쓸 수 없음</translation>
    </message>
    <message>
        <source>“%1” and “%2” are the same machine.</source>
        <translation>“%1”과(와) “%2”은(는) 같은 컴퓨터입니다.</translation>
    </message>
    <message>
        <source>Take one of them out of the group. Where they are two that were copied from one image, give one of them another host_uuid in libvirtd.conf.</source>
        <translation>둘 중 하나를 그룹에서 빼세요. 한 이미지에서 복사한 서로 다른 컴퓨터라면 한쪽의 libvirtd.conf에 다른 host_uuid를 지정하세요.</translation>
    </message>
    <message>
        <source>None of the hosts of “%1” answers.</source>
        <translation>“%1”의 어느 호스트도 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>Check that they run and try again.</source>
        <translation>호스트가 켜져 있는지 확인하고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Define it there as “&lt;forward mode=&apos;bridge&apos;/&gt;” with a bridge that reaches the other hosts, and start it (virsh net-define, net-start).</source>
        <translation>그 호스트에서 네트워크를 “&lt;forward mode=&apos;bridge&apos;/&gt;”와 다른 호스트에 닿는 브리지로 정의하고 시작하세요(virsh net-define, net-start).</translation>
    </message>
    <message>
        <source>The host “%1” does not tell its networks.</source>
        <translation>호스트 “%1”이(가) 네트워크 정보를 알려 주지 않습니다.</translation>
    </message>
    <message>
        <source>The host “%1” has no network “%2”, so that machines there could not reach those on other hosts.</source>
        <translation>호스트 “%1”에 네트워크 “%2”이(가) 없어서 그곳의 가상 머신이 다른 호스트의 가상 머신에 닿을 수 없습니다.</translation>
    </message>
    <message>
        <source>The network “%2” of the host “%1” is not started.</source>
        <translation>호스트 “%1”의 네트워크 “%2”이(가) 시작되지 않았습니다.</translation>
    </message>
    <message>
        <source>Start it there: “virsh net-start %1”.</source>
        <translation>그 호스트에서 “virsh net-start %1”로 시작하세요.</translation>
    </message>
    <message>
        <source>The network “%2” ends at the host “%1” (%3): machines there could not reach those on other hosts.</source>
        <translation>네트워크 “%2”은(는) 호스트 “%1” 안에서 끝납니다(%3). 그곳의 가상 머신이 다른 호스트의 가상 머신에 닿을 수 없습니다.</translation>
    </message>
    <message>
        <source>isolated</source>
        <translation>격리됨</translation>
    </message>
    <message>
        <source>The host does not tell what its storage holds.</source>
        <translation>호스트가 저장소에 무엇이 있는지 알려 주지 않습니다.</translation>
    </message>
    <message>
        <source>None of the hosts has “%1”.</source>
        <translation>어느 호스트에도 “%1”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>The host could not make “%1”.</source>
        <translation>호스트가 “%1”을(를) 만들지 못했습니다.</translation>
    </message>
    <message>
        <source>“%1” is not on the host.</source>
        <translation>“%1”이(가) 호스트에 없습니다.</translation>
    </message>
    <message>
        <source>The home folder of the user there has too long a name for the sockets that libvirt makes in it. Use an account with a shorter one, or the host&apos;s “/system”.</source>
        <translation>그곳 사용자의 홈 폴더 경로가 너무 길어 libvirt가 그 안에 소켓을 만들 수 없습니다. 홈 경로가 더 짧은 계정을 쓰거나 그 호스트의 “/system”에 연결하세요.</translation>
    </message>
</context>
<context>
    <name>bakeoff::image</name>
    <message>
        <source>%1 has no recipe yet, so it cannot be installed.</source>
        <translation>%1에 아직 레시피가 없어 설치할 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose another service, or add recipes to its folder.</source>
        <translation>다른 서비스를 선택하거나 서비스 폴더에 레시피를 추가하세요.</translation>
    </message>
    <message>
        <source>The package list has a line that cannot be read: “%1”.</source>
        <translation>패키지 목록에 읽을 수 없는 줄이 있습니다: “%1”.</translation>
    </message>
    <message>
        <source>The file “%1” cannot be read.</source>
        <translation>“%1” 파일을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>No Debian mirror was found among this machine&apos;s apt sources.</source>
        <translation>이 컴퓨터의 apt 소스에서 데비안 미러를 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>Asking apt for its sources</source>
        <translation>apt 소스 확인</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be made.</source>
        <translation>“%1” 폴더를 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>Check its rights and the free space.</source>
        <translation>권한과 여유 공간을 확인하세요.</translation>
    </message>
    <message>
        <source>The package mirror cannot be reached, or does not carry this release.</source>
        <translation>패키지 미러에 연결할 수 없거나 미러에 이 릴리스가 없습니다.</translation>
    </message>
    <message>
        <source>The recipe “%1” of the platform “%2” cannot be read.</source>
        <translation>플랫폼 “%2”의 레시피 “%1”을(를) 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Installing %1 into a folder</source>
        <translation>폴더에 %1 설치</translation>
    </message>
    <message>
        <source>Making the file system</source>
        <translation>파일 시스템 만들기</translation>
    </message>
    <message>
        <source>The package list of the new template cannot be read.</source>
        <translation>새 템플릿의 패키지 목록을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>The file “%1” could not be written.</source>
        <translation>“%1” 파일을 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>공간을 확보한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Writing the image</source>
        <translation>이미지 쓰기</translation>
    </message>
    <message>
        <source>No template can be built of “%1”: it is for planning only.</source>
        <translation>“%1”은(는) 계획 전용이라 템플릿을 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>Building a template needs %1 in “%2”, but only %3 are free.</source>
        <translation>템플릿을 만들려면 “%2”에 %1가 필요하지만 여유 공간이 %3뿐입니다.</translation>
    </message>
    <message>
        <source>The file “%1” could not be removed.</source>
        <translation>“%1” 파일을 제거할 수 없습니다.</translation>
    </message>
    <message>
        <source>There is no service “%1”.</source>
        <translation>서비스 “%1”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Writing the recipes&apos; ISO</source>
        <translation>레시피 ISO 쓰기</translation>
    </message>
    <message>
        <source>Run “apt-get update” once, or choose a mirror with “bakeoffctl mirror”.</source>
        <translation>“apt-get update”를 한 번 실행하거나 “bakeoffctl mirror”로 미러를 지정하세요.</translation>
    </message>
    <message>
        <source>It is being updated, or incomplete. Try again later, or choose another with “bakeoffctl mirror”.</source>
        <translation>미러가 갱신 중이거나 불완전합니다. 나중에 다시 시도하거나 “bakeoffctl mirror”로 다른 미러를 지정하세요.</translation>
    </message>
    <message>
        <source>Check the network and the apt sources of this machine, or choose another with “bakeoffctl mirror”.</source>
        <translation>이 컴퓨터의 네트워크와 apt 소스를 확인하거나 “bakeoffctl mirror”로 다른 미러를 지정하세요.</translation>
    </message>
    <message>
        <source>Copying the disk</source>
        <translation>디스크 복사 중</translation>
    </message>
    <message>
        <source>Computing checksums</source>
        <translation>체크섬 계산 중</translation>
    </message>
    <message>
        <source>Choose the name of a folder that is not there yet, in a place you may write to.</source>
        <translation>쓸 수 있는 위치에 아직 없는 폴더 이름을 지정하세요.</translation>
    </message>
    <message>
        <source>Try again later, or choose another mirror with “bakeoffctl mirror”.</source>
        <translation>나중에 다시 시도하거나 “bakeoffctl mirror”로 다른 미러를 지정하세요.</translation>
    </message>
    <message>
        <source>Another process is asking the mirror for this platform.</source>
        <translation>다른 프로세스가 이 플랫폼의 목록을 미러에서 가져오고 있습니다.</translation>
    </message>
    <message>
        <source>Wait for it and try again.</source>
        <translation>끝나기를 기다렸다가 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Asking the mirror for its package lists</source>
        <translation>미러에서 패키지 목록 가져오기</translation>
    </message>
    <message>
        <source>Comparing the packages with the mirror&apos;s</source>
        <translation>미러의 패키지와 비교하기</translation>
    </message>
    <message>
        <source>apt answered with a line that cannot be read: “%1”.</source>
        <translation>apt의 응답에 읽을 수 없는 줄이 있습니다: “%1”.</translation>
    </message>
    <message>
        <source>“%1” cannot be imported: %2</source>
        <translation>“%1”을(를) 가져올 수 없습니다: %2</translation>
    </message>
    <message>
        <source>Check its name and its rights.</source>
        <translation>이름과 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>“%1” is not a plain file.</source>
        <translation>“%1”은(는) 일반 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>Make it one file with “qemu-img convert”, where you trust it, and import that.</source>
        <translation>신뢰할 수 있는 곳에서 “qemu-img convert”로 파일 하나로 만든 뒤 가져오세요.</translation>
    </message>
    <message>
        <source>its qcow2 header breaks off.</source>
        <translation>qcow2 헤더가 중간에 끊겼습니다.</translation>
    </message>
    <message>
        <source>it is a qcow2 of version %1.</source>
        <translation>버전 %1의 qcow2입니다.</translation>
    </message>
    <message>
        <source>it stands on a backing file.</source>
        <translation>백업(backing) 파일 위에 만들어져 있습니다.</translation>
    </message>
    <message>
        <source>its qcow2 header makes no sense.</source>
        <translation>qcow2 헤더가 올바르지 않습니다.</translation>
    </message>
    <message>
        <source>it is encrypted.</source>
        <translation>암호화되어 있습니다.</translation>
    </message>
    <message>
        <source>it carries snapshots.</source>
        <translation>스냅샷이 들어 있습니다.</translation>
    </message>
    <message>
        <source>it is marked as corrupt.</source>
        <translation>손상된 것으로 표시되어 있습니다.</translation>
    </message>
    <message>
        <source>its data are in another file.</source>
        <translation>데이터가 다른 파일에 있습니다.</translation>
    </message>
    <message>
        <source>it uses features of qcow2 that are not known.</source>
        <translation>알 수 없는 qcow2 기능을 사용합니다.</translation>
    </message>
    <message>
        <source>it is a VMDK whose data are in other files.</source>
        <translation>데이터가 다른 파일에 있는 VMDK입니다.</translation>
    </message>
    <message>
        <source>its VMDK header breaks off.</source>
        <translation>VMDK 헤더가 중간에 끊겼습니다.</translation>
    </message>
    <message>
        <source>its VMDK descriptor is not where it should be.</source>
        <translation>VMDK 설명자가 있어야 할 자리에 없습니다.</translation>
    </message>
    <message>
        <source>it is a VMDK of the type “%1”.</source>
        <translation>“%1” 유형의 VMDK입니다.</translation>
    </message>
    <message>
        <source>it is packed.</source>
        <translation>압축되어 있습니다.</translation>
    </message>
    <message>
        <source>Unpack it first.</source>
        <translation>먼저 압축을 푸세요.</translation>
    </message>
    <message>
        <source>it is no qcow2, no VMDK, and has no partition table.</source>
        <translation>qcow2도 VMDK도 아니고 파티션 테이블도 없습니다.</translation>
    </message>
    <message>
        <source>If it is a raw disk all the same, say so with the format “raw”.</source>
        <translation>그래도 raw 디스크라면 형식을 “raw”로 지정하세요.</translation>
    </message>
    <message>
        <source>it is said to be %1, but its beginning is that of %2.</source>
        <translation>형식이 %1(이)라고 했지만 파일의 앞부분은 %2입니다.</translation>
    </message>
    <message>
        <source>Leave the format out, and what is found is taken.</source>
        <translation>형식을 지정하지 않으면 찾은 형식을 사용합니다.</translation>
    </message>
    <message>
        <source>Looking at the image</source>
        <translation>이미지 살펴보는 중</translation>
    </message>
    <message>
        <source>“%1” cannot be read as %2.</source>
        <translation>“%1”을(를) %2(으)로 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Fetch it again, and give its SHA-256.</source>
        <translation>다시 받은 뒤 SHA-256을 함께 지정하세요.</translation>
    </message>
    <message>
        <source>it needs other files beside it.</source>
        <translation>다른 파일이 함께 있어야 합니다.</translation>
    </message>
    <message>
        <source>its disk is said to have %1.</source>
        <translation>디스크 크기가 %1(이)라고 되어 있습니다.</translation>
    </message>
    <message>
        <source>Disks of up to %1 can be imported.</source>
        <translation>최대 %1 크기의 디스크까지 가져올 수 있습니다.</translation>
    </message>
    <message>
        <source>Reading “%1”</source>
        <translation>“%1” 읽기</translation>
    </message>
    <message>
        <source>“%1” is not a SHA-256 digest.</source>
        <translation>“%1”은(는) SHA-256 다이제스트가 아닙니다.</translation>
    </message>
    <message>
        <source>It has 64 hexadecimal digits, as “sha256sum” prints it.</source>
        <translation>“sha256sum”이 출력하는 것처럼 16진수 64자리여야 합니다.</translation>
    </message>
    <message>
        <source>“%1” is not the image that was asked for: its SHA-256 is %2, not %3.</source>
        <translation>“%1”은(는) 요청한 이미지가 아닙니다. SHA-256이 %3이(가) 아니라 %2입니다.</translation>
    </message>
    <message>
        <source>Fetch it again, and take the digest from the vendor&apos;s own page.</source>
        <translation>다시 받은 뒤 공급업체의 페이지에 있는 다이제스트를 사용하세요.</translation>
    </message>
    <message>
        <source>The disk “%1” is already there.</source>
        <translation>디스크 “%1”이(가) 이미 있습니다.</translation>
    </message>
    <message>
        <source>Converting “%1”</source>
        <translation>“%1” 변환 중</translation>
    </message>
    <message>
        <source>Giving the disk its size</source>
        <translation>디스크 크기 조정 중</translation>
    </message>
    <message>
        <source>No image of %1 can be imported: there are no recipes for what it needs at its first boot yet.</source>
        <translation>%1 이미지는 가져올 수 없습니다. 첫 부팅에 필요한 레시피가 아직 없습니다.</translation>
    </message>
    <message>
        <source>Choose a platform that templates are built of, e.g. Debian 12.</source>
        <translation>Debian 12처럼 템플릿을 빌드할 수 있는 플랫폼을 고르세요.</translation>
    </message>
    <message>
        <source>Removing the folder of an unfinished build</source>
        <translation>끝나지 않은 빌드의 폴더 제거</translation>
    </message>
    <message>
        <source>The folder “%1” could not be removed.</source>
        <translation>폴더 “%1”을(를) 제거하지 못했습니다.</translation>
    </message>
    <message>
        <source>A mirror that is being updated looks like this, and a proxy that kept a damaged file. Try again later, or choose another with “bakeoffctl mirror”.</source>
        <translation>미러가 갱신되는 중이거나 프록시가 손상된 파일을 갖고 있으면 이렇게 됩니다. 나중에 다시 시도하거나 “bakeoffctl mirror”로 다른 미러를 고르세요.</translation>
    </message>
    <message>
        <source>Try again. If it stays silent, choose another with “bakeoffctl mirror”.</source>
        <translation>다시 시도하세요. 계속 응답이 없으면 “bakeoffctl mirror”로 다른 미러를 고르세요.</translation>
    </message>
    <message>
        <source>The package mirror “%1” gave a damaged file: the checksum of “%2” is wrong.</source>
        <translation>패키지 미러 “%1”이(가) 손상된 파일을 보냈습니다. “%2”의 체크섬이 맞지 않습니다.</translation>
    </message>
    <message>
        <source>The package mirror “%1” gave a damaged file: the size of “%2” is wrong.</source>
        <translation>패키지 미러 “%1”이(가) 손상된 파일을 보냈습니다. “%2”의 크기가 맞지 않습니다.</translation>
    </message>
    <message>
        <source>The package mirror “%1” does not carry this release (“%2”).</source>
        <translation>패키지 미러 “%1”에는 이 릴리스(“%2”)가 없습니다.</translation>
    </message>
    <message>
        <source>The package mirror “%1” lists “%2”, but does not have it.</source>
        <translation>패키지 미러 “%1”의 목록에는 “%2”이(가) 있지만 파일이 없습니다.</translation>
    </message>
    <message>
        <source>The package mirror “%1” cannot be reached.</source>
        <translation>패키지 미러 “%1”에 연결할 수 없습니다.</translation>
    </message>
    <message>
        <source>The package mirror “%1” stopped answering while “%2” was fetched.</source>
        <translation>패키지 미러 “%1”이(가) “%2”을(를) 받는 도중 응답을 멈췄습니다.</translation>
    </message>
    <message>
        <source>The package mirror “%1” did not give “%2”.</source>
        <translation>패키지 미러 “%1”이(가) “%2”을(를) 보내지 않았습니다.</translation>
    </message>
    <message>
        <source>apt does not trust what the package mirror sent.</source>
        <translation>apt가 패키지 미러에서 받은 내용을 신뢰하지 않습니다.</translation>
    </message>
    <message>
        <source>A package mirror that answers slowly is a frequent cause. Try again, or choose another with “bakeoffctl mirror”.</source>
        <translation>패키지 미러가 느리게 응답할 때 자주 생기는 일입니다. 다시 시도하거나 “bakeoffctl mirror”로 다른 미러를 고르세요.</translation>
    </message>
</context>
<context>
    <name>bakeoff::planning</name>
    <message>
        <source>%1 was not measured yet: deploy “%2” on “%3” by this strategy, or choose “Compare both”.</source>
        <translation>%1 방식은 아직 측정하지 않았습니다. “%3”에 “%2” 토폴로지를 이 방식으로 배포하거나 “둘 다 비교”를 선택하세요.</translation>
    </message>
    <message numerus="yes">
        <source>%1 took %2 (median of %n run(s), under %3).</source>
        <translation>
            <numerusform>%1 방식은 %2 걸렸습니다(%n회 실행의 중앙값, %3).</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was measured yet: deploy “%1” on “%2” by both strategies, or choose “Compare both”.</source>
        <translation>아직 측정한 것이 없습니다. “%2”에 “%1” 토폴로지를 두 방식으로 배포하거나 “둘 다 비교”를 선택하세요.</translation>
    </message>
    <message>
        <source>%1 and %2 took about the same time (%3 and %4, median of %5 and %6 runs, under %7).</source>
        <translation>%1 방식과 %2 방식은 걸린 시간이 비슷했습니다(%3 대 %4, 각각 %5회와 %6회 실행의 중앙값, %7).</translation>
    </message>
    <message>
        <source>%1 was %2 times as fast as %3 (%4 against %5, median of %6 and %7 runs, under %8).</source>
        <translation>%1 방식이 %3 방식보다 %2배 빨랐습니다(%4 대 %5, 각각 %6회와 %7회 실행의 중앙값, %8).</translation>
    </message>
    <message>
        <source>Instances</source>
        <translation>인스턴스</translation>
    </message>
    <message>
        <source>Inbound traffic</source>
        <translation>들어오는 트래픽</translation>
    </message>
    <message>
        <source>Outbound traffic</source>
        <translation>나가는 트래픽</translation>
    </message>
    <message>
        <source>Volumes</source>
        <translation>볼륨</translation>
    </message>
    <message>
        <source>The prices “%1” have no instance type “%2”.</source>
        <translation>“%1” 요금에 “%2” 인스턴스 유형이 없습니다.</translation>
    </message>
    <message>
        <source>Choose a type that they have, or other prices.</source>
        <translation>있는 유형을 고르거나 다른 요금을 쓰세요.</translation>
    </message>
    <message>
        <source>The use of “%1” is below zero or no number.</source>
        <translation>“%1”의 사용량이 0보다 작거나 수가 아닙니다.</translation>
    </message>
    <message>
        <source>Give a number of 0 or more.</source>
        <translation>0 이상의 수를 입력하세요.</translation>
    </message>
    <message>
        <source>A volume of data is below zero or no number.</source>
        <translation>데이터양이 0보다 작거나 수가 아닙니다.</translation>
    </message>
    <message>
        <source>This use is too large to be computed exactly.</source>
        <translation>사용량이 너무 커서 정확히 계산할 수 없습니다.</translation>
    </message>
    <message>
        <source>Give smaller numbers.</source>
        <translation>더 작은 수를 입력하세요.</translation>
    </message>
    <message>
        <source>The prices “%1” have none for volumes.</source>
        <translation>“%1” 요금에 볼륨 요금이 없습니다.</translation>
    </message>
    <message>
        <source>Choose other prices, or leave volumes out.</source>
        <translation>다른 요금을 쓰거나 볼륨을 빼세요.</translation>
    </message>
    <message>
        <source>by its manifest</source>
        <translation>패키지 목록(매니페스트) 기준</translation>
    </message>
    <message>
        <source>by an assumed list of packages</source>
        <translation>가정한 패키지 목록 기준</translation>
    </message>
    <message>
        <source>nothing is known, nothing was counted</source>
        <translation>자료가 없어 세지 않음</translation>
    </message>
    <message>
        <source>%1 KRW</source>
        <translation>%1원</translation>
    </message>
    <message>
        <source>Not measured yet: %1. Deploy it both ways, then there is advice.</source>
        <translation>아직 측정하지 않음: %1. 두 방식으로 배포하면 조언이 나옵니다.</translation>
    </message>
    <message>
        <source>The target of %1 cannot be met: the fastest, %2, takes %3.</source>
        <translation>목표 %1에 맞출 수 없습니다. 가장 빠른 %2도 %3 걸립니다.</translation>
    </message>
    <message>
        <source>%1: %2 takes %3 and misses the target of %4.</source>
        <translation>%1: %2 방식은 %3 걸려 목표 %4에 맞지 않습니다.</translation>
    </message>
    <message>
        <source>%1: costs the same as %2 at %3 deploys a month, and leaves less to patch.</source>
        <translation>%1: 한 달에 %3번 배포하면 %2 방식과 비용이 같고, 패치할 것이 더 적습니다.</translation>
    </message>
    <message>
        <source>%1: %2 a month less than %3 at %4 deploys a month.</source>
        <translation>%1: 한 달에 %4번 배포하면 %3 방식보다 월 %2 적게 듭니다.</translation>
    </message>
    <message>
        <source>Changes to %1 below %2 deploys a month.</source>
        <translation>월 배포가 %2번보다 적으면 %1 쪽이 유리합니다.</translation>
    </message>
    <message>
        <source>Changes to %1 above %2 deploys a month.</source>
        <translation>월 배포가 %2번보다 많으면 %1 쪽이 유리합니다.</translation>
    </message>
    <message>
        <source>%1 deploys a month (assumed: the matrix does not say)</source>
        <translation>월 배포 %1번(가정: 매트릭스에 없음)</translation>
    </message>
    <message>
        <source>%1 deploys a month</source>
        <translation>월 배포 %1번</translation>
    </message>
    <message>
        <source>target: %1</source>
        <translation>목표: %1</translation>
    </message>
    <message numerus="yes">
        <source>if baked: %n image(s), each rebuilt %1 times a month</source>
        <translation>
            <numerusform>구우면: 이미지 %n개, 각각 한 달에 %1번 다시 만들기</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: not measured</source>
        <translation>%1: 측정하지 않음</translation>
    </message>
    <message numerus="yes">
        <source>%1: deploys in %2 (median of %n run(s)), %3 a month</source>
        <translation>
            <numerusform>%1: 배포에 %2(측정 %n회의 중앙값), 월 %3</numerusform>
        </translation>
    </message>
    <message>
        <source>Give a number from %1 to %2.</source>
        <translation>%1에서 %2까지의 숫자를 쓰세요.</translation>
    </message>
    <message>
        <source>What is asked</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>Demand and currency</source>
        <translation>수요와 통화</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>워크로드</translation>
    </message>
    <message>
        <source>Patches that break something</source>
        <translation>장애를 일으키는 패치</translation>
    </message>
    <message>
        <source>Deploys</source>
        <translation>배포</translation>
    </message>
    <message>
        <source>People</source>
        <translation>인건비</translation>
    </message>
    <message>
        <source>Own hardware</source>
        <translation>자체 장비</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>만약에</translation>
    </message>
    <message>
        <source>Seconds on the cloud for a second measured</source>
        <translation>여기에서 측정한 1초에 대한 클라우드의 시간(초)</translation>
    </message>
    <message>
        <source>Weights of the criteria</source>
        <translation>기준별 가중치</translation>
    </message>
    <message>
        <source>Deploys a month</source>
        <translation>월 배포 횟수</translation>
    </message>
    <message>
        <source>Patch window</source>
        <translation>패치 주기</translation>
    </message>
    <message>
        <source>Generations of a service</source>
        <translation>서비스의 세대 수</translation>
    </message>
    <message>
        <source>Deploy-time target</source>
        <translation>배포 시간 목표</translation>
    </message>
    <message>
        <source>Operating systems</source>
        <translation>운영 체제 수</translation>
    </message>
    <message>
        <source>Wage</source>
        <translation>시간당 인건비</translation>
    </message>
    <message>
        <source>Deploys of a cell without demand of its own</source>
        <translation>수요를 정하지 않은 칸의 배포 횟수</translation>
    </message>
    <message>
        <source>Exchange rate</source>
        <translation>환율</translation>
    </message>
    <message>
        <source>Hours of a month</source>
        <translation>한 달의 시간</translation>
    </message>
    <message>
        <source>Configuration servers</source>
        <translation>구성 서버</translation>
    </message>
    <message>
        <source>Chance that a patch breaks something</source>
        <translation>패치 하나가 장애를 일으킬 확률</translation>
    </message>
    <message>
        <source>Repair of a batch that broke</source>
        <translation>장애가 난 묶음의 복구</translation>
    </message>
    <message>
        <source>Search, for each patch in it</source>
        <translation>묶음 안의 패치 하나마다 원인 찾기</translation>
    </message>
    <message>
        <source>Chance that a deploy fails, where none was measured</source>
        <translation>배포가 실패할 확률(측정이 없을 때)</translation>
    </message>
    <message>
        <source>Mending a failed deploy</source>
        <translation>실패한 배포의 복구</translation>
    </message>
    <message>
        <source>Packages that an install downloads</source>
        <translation>설치할 때 내려받는 패키지</translation>
    </message>
    <message>
        <source>Count people&apos;s hours</source>
        <translation>사람의 시간도 비용으로 계산</translation>
    </message>
    <message>
        <source>Looking after a rebuild</source>
        <translation>다시 만들기 한 번을 지켜보는 시간</translation>
    </message>
    <message>
        <source>Recipe changes of a service</source>
        <translation>서비스의 레시피 변경</translation>
    </message>
    <message>
        <source>Work for a recipe change</source>
        <translation>레시피 변경에 드는 작업</translation>
    </message>
    <message>
        <source>Care for a golden image that is kept</source>
        <translation>보관하는 골든 이미지의 관리</translation>
    </message>
    <message>
        <source>Purchase</source>
        <translation>구매</translation>
    </message>
    <message>
        <source>Used for</source>
        <translation>사용 기간</translation>
    </message>
    <message>
        <source>Power drawn</source>
        <translation>소비 전력</translation>
    </message>
    <message>
        <source>Price of power</source>
        <translation>전기 요금</translation>
    </message>
    <message>
        <source>Rack and line</source>
        <translation>랙과 회선</translation>
    </message>
    <message>
        <source>Work on the hardware</source>
        <translation>장비 관리 작업</translation>
    </message>
    <message>
        <source>The package mirror is down</source>
        <translation>패키지 미러 중단</translation>
    </message>
    <message>
        <source>for</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>The configuration server is down</source>
        <translation>구성 서버 중단</translation>
    </message>
    <message>
        <source>A recipe fails after an upgrade</source>
        <translation>업그레이드 뒤 레시피 실패</translation>
    </message>
    <message>
        <source>until it is mended</source>
        <translation>고칠 때까지</translation>
    </message>
    <message>
        <source>Building and baking images</source>
        <translation>이미지 빌드와 굽기</translation>
    </message>
    <message>
        <source>Reliability</source>
        <translation>신뢰성</translation>
    </message>
    <message>
        <source>Diversity</source>
        <translation>다양성</translation>
    </message>
    <message>
        <source>Automation</source>
        <translation>자동화</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>지원</translation>
    </message>
    <message>
        <source>Economy</source>
        <translation>경제성</translation>
    </message>
    <message>
        <source>days</source>
        <translation>일</translation>
    </message>
    <message>
        <source>s</source>
        <comment>seconds</comment>
        <translation>초</translation>
    </message>
    <message>
        <source>KRW/h</source>
        <translation>원/시간</translation>
    </message>
    <message>
        <source>KRW</source>
        <translation>원</translation>
    </message>
    <message>
        <source>KRW/month</source>
        <translation>원/월</translation>
    </message>
    <message>
        <source>KRW/USD</source>
        <translation>원/USD</translation>
    </message>
    <message>
        <source>KRW/kWh</source>
        <translation>원/kWh</translation>
    </message>
    <message>
        <source>GB/day</source>
        <translation>GB/일</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>W</source>
        <translation>W</translation>
    </message>
    <message>
        <source>months</source>
        <translation>개월</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>번/월</translation>
    </message>
    <message>
        <source>h</source>
        <comment>hours</comment>
        <translation>시간</translation>
    </message>
    <message>
        <source>h a month</source>
        <translation>시간/월</translation>
    </message>
    <message>
        <source>Not set: what the matrix says.</source>
        <translation>정하지 않음: 매트릭스를 따릅니다.</translation>
    </message>
    <message>
        <source>Not set: every operating system of the matrix.</source>
        <translation>정하지 않음: 매트릭스의 모든 운영 체제입니다.</translation>
    </message>
    <message>
        <source>Not set: what the price set says.</source>
        <translation>정하지 않음: 요금표를 따릅니다.</translation>
    </message>
    <message>
        <source>Recipes are applied without a server here; set a number if you run one. It costs the same by either strategy.</source>
        <translation>여기에서는 서버 없이 레시피를 적용합니다. 서버를 운영한다면 수를 입력하세요. 어느 방식이든 비용은 같습니다.</translation>
    </message>
    <message>
        <source>1: as measured here. Under TCG (software emulation) the cloud is faster; measure on it, then set the ratio.</source>
        <translation>1: 여기에서 측정한 그대로. TCG(소프트웨어 에뮬레이션)에서는 클라우드가 더 빠릅니다. 클라우드에서 측정한 뒤 비율을 입력하세요.</translation>
    </message>
    <message>
        <source>%1 is no value for “%2”.</source>
        <translation>“%2”에 쓸 수 없는 값: %1.</translation>
    </message>
    <message>
        <source>Give a whole number from %1 to %2.</source>
        <translation>%1에서 %2까지의 정수를 쓰세요.</translation>
    </message>
    <message>
        <source>“%1” with the value “%2” is no assumption of the comparison.</source>
        <translation>“%1” 항목의 값 “%2”: 비교의 가정이 아닙니다.</translation>
    </message>
    <message>
        <source>Take it out, or write it as a number in quotes.</source>
        <translation>빼거나, 따옴표 안에 숫자로 쓰세요.</translation>
    </message>
    <message>
        <source>Image storage</source>
        <translation>이미지 저장</translation>
    </message>
    <message>
        <source>Building and baking</source>
        <translation>빌드와 굽기</translation>
    </message>
    <message>
        <source>Machines not serving yet</source>
        <translation>아직 서비스하지 않는 머신</translation>
    </message>
    <message>
        <source>Package downloads</source>
        <translation>패키지 내려받기</translation>
    </message>
    <message>
        <source>Failed deploys</source>
        <translation>실패한 배포</translation>
    </message>
    <message>
        <source>The patches to replay are not in the order of their days, not within %1 days, or more than %2.</source>
        <translation>재현할 패치가 날짜 순서가 아니거나 %1일을 벗어나거나 %2개를 넘습니다.</translation>
    </message>
    <message>
        <source>A line of the matrix to replay names patches that there are not, or has less than no images or instances.</source>
        <translation>재현할 매트릭스의 한 줄이 없는 패치를 가리키거나, 이미지나 인스턴스 수가 0보다 작습니다.</translation>
    </message>
    <message>
        <source>%1 images and %2 running instances are more than can be replayed.</source>
        <translation>이미지 %1개와 실행 중인 인스턴스 %2개는 재현할 수 있는 수를 넘습니다.</translation>
    </message>
    <message>
        <source>Plan at most %1 images and %2 instances; fewer generations make fewer images.</source>
        <translation>이미지는 %1개, 인스턴스는 %2개까지만 계획하세요. 세대를 줄이면 이미지가 줄어듭니다.</translation>
    </message>
    <message>
        <source>A replay of %1 days cannot be made.</source>
        <translation>%1일 동안의 재현은 할 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose from 1 to %1 days.</source>
        <translation>1에서 %1일까지 고르세요.</translation>
    </message>
    <message>
        <source>There is no window of %1 days.</source>
        <translation>%1일이라는 주기는 없습니다.</translation>
    </message>
    <message>
        <source>Patch every day at most: choose 1 or more.</source>
        <translation>하루에 한 번이 가장 잦습니다. 1 이상을 고르세요.</translation>
    </message>
    <message>
        <source>A window of %1 days does not fit into a replay of %2 days.</source>
        <translation>주기 %1일은 %2일의 재현에 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>Replay a longer time, or choose a shorter window.</source>
        <translation>더 긴 기간을 재현하거나 더 짧은 주기를 고르세요.</translation>
    </message>
    <message>
        <source>The chance that a patch breaks something, or the hours of repair, cannot be assumed.</source>
        <translation>패치가 장애를 일으킬 확률이나 복구 시간으로 가정할 수 없는 값입니다.</translation>
    </message>
    <message>
        <source>Choose a chance from 0 to 1, and hours from 0 to %1.</source>
        <translation>확률은 0에서 1까지, 시간은 0에서 %1까지 고르세요.</translation>
    </message>
    <message>
        <source>The replay has no first or no last day.</source>
        <translation>재현의 첫날이나 마지막 날이 없습니다.</translation>
    </message>
    <message>
        <source>From %1 to %2 is no time to replay.</source>
        <translation>%1에서 %2까지는 재현할 수 있는 기간이 아닙니다.</translation>
    </message>
    <message>
        <source>The first day must come before the last, by a hundred years at most.</source>
        <translation>첫날은 마지막 날보다 앞서야 하며, 기간은 백 년까지입니다.</translation>
    </message>
    <message>
        <source>%1 patches a year cannot be assumed for “%2”.</source>
        <translation>“%2”: 한 해에 패치 %1개라고 가정할 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose a rate from 0 to %1.</source>
        <translation>0에서 %1까지의 비율을 고르세요.</translation>
    </message>
    <message>
        <source>OS-only installs from the mirror at every deploy; a golden image needs nothing of it, only its next rebuild waits.</source>
        <translation>OS 전용은 배포할 때마다 미러에서 설치합니다. 골든 이미지는 미러가 필요 없고 다음에 다시 만들기만 미뤄집니다.</translation>
    </message>
    <message>
        <source>Settings of each machine come from the server by either strategy.</source>
        <translation>어느 방식이든 머신별 설정은 서버에서 옵니다.</translation>
    </message>
    <message>
        <source>There is no configuration server here, so nothing depends on one.</source>
        <translation>여기에는 구성 서버가 없으므로 영향을 받는 것이 없습니다.</translation>
    </message>
    <message>
        <source>One service&apos;s OS-only deploys fail until it is mended; its golden image was verified before and goes on being deployed.</source>
        <translation>고칠 때까지 한 서비스의 OS 전용 배포가 실패합니다. 골든 이미지는 미리 검증했으므로 계속 배포됩니다.</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>%1 % of deploys fail</source>
        <translation>배포의 %1% 실패</translation>
    </message>
    <message>
        <source>%1 images for each pair offered</source>
        <translation>제공하는 쌍마다 이미지 %1개</translation>
    </message>
    <message>
        <source>ready in %1</source>
        <translation>%1 만에 준비</translation>
    </message>
    <message>
        <source>%1 rebuilds a month</source>
        <translation>한 달에 %1번 다시 만들기</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>월 %1</translation>
    </message>
    <message>
        <source>Deploys that succeed, with what the scenarios that are switched on add.</source>
        <translation>성공한 배포의 비율. 켜 놓은 시나리오의 영향을 더합니다.</translation>
    </message>
    <message>
        <source>What offering another pair of OS and service adds: images to keep.</source>
        <translation>OS와 서비스의 쌍을 하나 더 제공할 때 늘어나는 것: 보관할 이미지.</translation>
    </message>
    <message>
        <source>From the click to a service that passes its health check, without a hand.</source>
        <translation>클릭부터 상태 점검을 통과한 서비스까지, 사람 손 없이.</translation>
    </message>
    <message>
        <source>Images to rebuild, so that patches reach what is offered.</source>
        <translation>제공하는 것에 패치가 닿도록 다시 만들 이미지.</translation>
    </message>
    <message>
        <source>Monthly cost on top of the workload, which is the same.</source>
        <translation>워크로드에 더해지는 월 비용. 워크로드는 같습니다.</translation>
    </message>
    <message>
        <source>releases of %1 %2</source>
        <translation>%1 %2 릴리스</translation>
    </message>
    <message>
        <source>by an assumed list of packages (its manifest names them as another system does)</source>
        <translation>가정한 패키지 목록 기준(이미지의 목록은 다른 시스템의 패키지 이름을 씁니다)</translation>
    </message>
    <message>
        <source>data from %1 to %2</source>
        <translation>%1부터 %2까지의 자료</translation>
    </message>
    <message>
        <source>%1 a year, evenly spread</source>
        <translation>한 해에 %1개, 고르게</translation>
    </message>
    <message numerus="yes">
        <source>its last %n year(s) repeated, %1 a year</source>
        <translation>
            <numerusform>마지막 %n년을 반복, 한 해에 %1개</numerusform>
        </translation>
    </message>
    <message>
        <source>assumed: %1 a year, evenly spread</source>
        <translation>가정: 한 해에 %1개, 고르게</translation>
    </message>
    <message>
        <source>assumed: %1 a year, on the days of “%2”</source>
        <translation>가정: 한 해에 %1개, “%2”의 날짜에</translation>
    </message>
    <message>
        <source>after that assumed</source>
        <translation>그 뒤는 가정</translation>
    </message>
    <message>
        <source>before that assumed</source>
        <translation>그 앞은 가정</translation>
    </message>
    <message>
        <source>before and after that assumed</source>
        <translation>그 앞뒤는 가정</translation>
    </message>
    <message>
        <source>; outside these days %1</source>
        <translation>; 이 기간 밖에서는 %1</translation>
    </message>
    <message>
        <source>no advisory of “%1” names it, nothing was counted</source>
        <translation>“%1”의 어느 권고에도 없어 아무것도 세지 않음</translation>
    </message>
    <message>
        <source>As in the article</source>
        <translation>글에 나온 그대로</translation>
    </message>
    <message>
        <source>A small service: 3 instances</source>
        <translation>작은 서비스: 인스턴스 3개</translation>
    </message>
    <message>
        <source>Several services: 20 instances</source>
        <translation>여러 서비스: 인스턴스 20개</translation>
    </message>
    <message>
        <source>A cluster: 100 instances</source>
        <translation>클러스터: 인스턴스 100개</translation>
    </message>
    <message>
        <source>%1 is ready %2 times as fast (%3 against %4, measured under %5).</source>
        <translation>%1 방식이 %2배 빨리 준비됩니다(%3 대 %4, %5에서 측정).</translation>
    </message>
    <message>
        <source>%1 and %2 cost the same at %3 deploys a month.</source>
        <translation>한 달에 %3번 배포하면 %1 방식과 %2 방식의 비용이 같습니다.</translation>
    </message>
    <message>
        <source>%1 is cheaper however often you deploy: the lines never cross.</source>
        <translation>몇 번을 배포하든 %1 방식이 더 쌉니다. 두 선은 만나지 않습니다.</translation>
    </message>
    <message>
        <source>Both cost the same however often you deploy.</source>
        <translation>몇 번을 배포하든 두 방식의 비용이 같습니다.</translation>
    </message>
    <message>
        <source>The matrix “%1” offers nothing: add an operating system and a service.</source>
        <translation>매트릭스 “%1”에 제공하는 것이 없습니다. 운영 체제와 서비스를 추가하세요.</translation>
    </message>
    <message>
        <source>No answer yet for “%1”: deploy by both strategies first, on the Deploy page with “Compare both”.</source>
        <translation>“%1”: 아직 답이 없습니다. 먼저 배포 페이지의 “둘 다 비교”로 두 방식을 배포하세요.</translation>
    </message>
    <message>
        <source>For “%1” at %2 deploys a month both strategies cost the same, %3.</source>
        <translation>“%1”, 월 배포 %2번: 두 방식의 비용이 %3으로 같습니다.</translation>
    </message>
    <message>
        <source>For “%1” at %2 deploys a month, %3 is cheaper: %4 against %5 a month with %6, on top of the same workload.</source>
        <translation>“%1”, 월 배포 %2번: %3 방식이 더 쌉니다. 같은 워크로드에 더해 월 %4이며, %6 방식은 월 %5입니다.</translation>
    </message>
    <message>
        <source>Prices: %1 (%2), %3 at %4 KRW per USD.</source>
        <translation>요금: %1(%2), %3, 1달러에 %4원.</translation>
    </message>
    <message numerus="yes">
        <source>Patched every %n day(s), by the history from %1 to %2.</source>
        <translation>
            <numerusform>%n일마다 패치, %1부터 %2까지의 이력 기준.</numerusform>
        </translation>
    </message>
    <message>
        <source>People&apos;s hours count at %1 an hour.</source>
        <translation>사람의 시간은 한 시간에 %1으로 계산합니다.</translation>
    </message>
    <message>
        <source>People&apos;s hours are not counted.</source>
        <translation>사람의 시간은 계산하지 않습니다.</translation>
    </message>
    <message>
        <source>%1 of %2 cells were not measured and take the median of those that were.</source>
        <translation>칸 %2개 중 %1개는 측정하지 않아 측정한 칸의 중앙값을 씁니다.</translation>
    </message>
    <message>
        <source>Measured under TCG (software emulation); seconds are scaled only as the assumptions say.</source>
        <translation>TCG(소프트웨어 에뮬레이션)에서 측정했습니다. 시간은 가정에 적힌 대로만 환산합니다.</translation>
    </message>
    <message>
        <source>%1 builds of an image cannot be kept.</source>
        <translation>이미지마다 빌드 %1개를 보관할 수는 없습니다.</translation>
    </message>
    <message>
        <source>Choose from 1 to %1.</source>
        <translation>1에서 %1까지 고르세요.</translation>
    </message>
    <message>
        <source>assumed as in %1; %2</source>
        <translation>%1과 같다고 가정; %2</translation>
    </message>
    <message>
        <source>assumed from %1; %2</source>
        <translation>%1에서 가정; %2</translation>
    </message>
    <message>
        <source>“Copying takes longer than installing” was not measured here: deploy OS-only with the clone mode “Full copy”.</source>
        <translation>“복사가 설치보다 오래 걸린다”는 여기서 아직 측정하지 않았습니다. 복제 방식 “전체 복사”로 OS 전용 배포를 해 보세요.</translation>
    </message>
    <message numerus="yes">
        <source>“Copying takes longer than installing” was not measured here: installing took %1 (median of %n run(s), under %2); deploy with the clone mode “Full copy” to compare.</source>
        <translation>
            <numerusform>“복사가 설치보다 오래 걸린다”는 여기서 아직 측정하지 않았습니다. 설치는 %1 걸렸습니다(실행 %n회의 중앙값, %2). 비교하려면 복제 방식 “전체 복사”로 배포하세요.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“Copying takes longer than installing” was not measured here: a full copy took %1 (median of %n run(s), under %2); deploy by the strategy “OS-only” to compare.</source>
        <translation>
            <numerusform>“복사가 설치보다 오래 걸린다”는 여기서 아직 측정하지 않았습니다. 전체 복사는 %1 걸렸습니다(실행 %n회의 중앙값, %2). 비교하려면 “OS 전용” 방식으로 배포하세요.</numerusform>
        </translation>
    </message>
    <message>
        <source>a full copy took %1, installing %2 (median of %3 and %4 runs, under %5).</source>
        <translation>전체 복사 %1, 설치 %2(실행 %3회와 %4회의 중앙값, %5).</translation>
    </message>
    <message>
        <source>“Copying takes longer than installing”: about the same here; %1</source>
        <translation>“복사가 설치보다 오래 걸린다”: 여기서는 거의 같습니다. %1</translation>
    </message>
    <message>
        <source>“Copying takes longer than installing” is true here: %1</source>
        <translation>“복사가 설치보다 오래 걸린다”: 여기서는 사실입니다. %1</translation>
    </message>
    <message>
        <source>“Copying takes longer than installing” is not true here: %1</source>
        <translation>“복사가 설치보다 오래 걸린다”: 여기서는 사실이 아닙니다. %1</translation>
    </message>
    <message>
        <source>A linked clone took %1.</source>
        <translation>연결 복제는 %1 걸렸습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Patches of %n operating system(s) are set by hand.</source>
        <translation>
            <numerusform>운영 체제 %n개의 패치 수는 직접 입력한 값입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 further instance types are too many.</source>
        <translation>추가 인스턴스 유형 %1개는 너무 많습니다.</translation>
    </message>
    <message>
        <source>Give %1 at most.</source>
        <translation>%1개까지 지정하세요.</translation>
    </message>
    <message>
        <source>A line of the workload has no instance type.</source>
        <translation>워크로드에 인스턴스 유형이 없는 줄이 있습니다.</translation>
    </message>
    <message>
        <source>Choose one of those that the prices have, such as m5.large.</source>
        <translation>m5.large처럼 요금표에 있는 유형을 고르세요.</translation>
    </message>
    <message>
        <source>%1 is no number of instances of “%2”.</source>
        <translation>%1은(는) “%2”의 인스턴스 수가 될 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 are no hours a month for “%2”.</source>
        <translation>%1은(는) “%2”의 월 사용 시간이 될 수 없습니다.</translation>
    </message>
    <message>
        <source>The further instance types are no list.</source>
        <translation>추가 인스턴스 유형이 목록이 아닙니다.</translation>
    </message>
    <message>
        <source>Write them as [{&quot;type&quot;: &quot;m5.large&quot;, &quot;count&quot;: &quot;2&quot;}].</source>
        <translation>[{&quot;type&quot;: &quot;m5.large&quot;, &quot;count&quot;: &quot;2&quot;}]와 같이 쓰세요.</translation>
    </message>
    <message>
        <source>“%1” of further instance type %2 cannot be read.</source>
        <translation>추가 인스턴스 유형 %2의 “%1” 값을 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Write “type”, “count” and, if you like, “hours” as texts in quotes.</source>
        <translation>“type”, “count”와 필요하면 “hours”를 따옴표로 묶은 글자로 쓰세요.</translation>
    </message>
    <message>
        <source>Further instance type %1 is no object.</source>
        <translation>추가 인스턴스 유형 %1이(가) 객체가 아닙니다.</translation>
    </message>
    <message>
        <source>Write it as {&quot;type&quot;: &quot;m5.large&quot;, &quot;count&quot;: &quot;2&quot;}.</source>
        <translation>{&quot;type&quot;: &quot;m5.large&quot;, &quot;count&quot;: &quot;2&quot;}와 같이 쓰세요.</translation>
    </message>
    <message>
        <source>The profile has no name.</source>
        <translation>프로필에 이름이 없습니다.</translation>
    </message>
    <message>
        <source>Give it one.</source>
        <translation>이름을 지정하세요.</translation>
    </message>
    <message>
        <source>The name is too long for a list.</source>
        <translation>이름이 목록에 넣기에는 너무 깁니다.</translation>
    </message>
    <message>
        <source>Give one of %1 characters at most.</source>
        <translation>%1자까지 지정하세요.</translation>
    </message>
    <message>
        <source>“%1” is a profile of the product.</source>
        <translation>“%1”은(는) 제품에 포함된 프로필입니다.</translation>
    </message>
    <message>
        <source>Give another name.</source>
        <translation>다른 이름을 지정하세요.</translation>
    </message>
    <message>
        <source>A profile has no name.</source>
        <translation>이름이 없는 프로필이 있습니다.</translation>
    </message>
    <message>
        <source>Write it as “name”, without spaces around it.</source>
        <translation>“name”에 앞뒤 공백 없이 쓰세요.</translation>
    </message>
    <message>
        <source>Write it as “bakeoffctl advise --json” shows assumptions.</source>
        <translation>“bakeoffctl advise --json”이 보여 주는 가정과 같은 형식으로 쓰세요.</translation>
    </message>
    <message>
        <source>“%1” of profile “%2” is not known.</source>
        <translation>프로필 “%2”의 “%1”을(를) 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The workload of profile “%1” is no object.</source>
        <translation>프로필 “%1”의 워크로드가 객체가 아닙니다.</translation>
    </message>
    <message>
        <source>Not counted, because the prices “%1” have no such instance type: %2.</source>
        <translation>요금표 “%1”에 없는 인스턴스 유형이라 계산에서 뺐습니다: %2.</translation>
    </message>
</context>
<context>
    <name>bakeoff::process</name>
    <message>
        <source>The program “%1” could not be started.</source>
        <translation>“%1” 프로그램을 시작하지 못했습니다.</translation>
    </message>
    <message>
        <source>Install it (app/run does so) and try again.</source>
        <translation>설치한 뒤(app/run이 설치합니다) 다시 시도하세요.</translation>
    </message>
    <message>
        <source>“%1” took too long and was ended.</source>
        <translation>“%1”이(가) 너무 오래 걸려 종료했습니다.</translation>
    </message>
    <message>
        <source>“%1” was ended by a signal.</source>
        <translation>“%1”이(가) 시그널을 받아 종료되었습니다.</translation>
    </message>
    <message>
        <source>%1 failed: the disk is full.</source>
        <translation>디스크가 가득 차 %1 작업에 실패했습니다.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>공간을 확보한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>%1 failed with exit code %2.</source>
        <translation>%1 작업이 종료 코드 %2(으)로 실패했습니다.</translation>
    </message>
</context>
<context>
    <name>bakeoff::report</name>
    <message>
        <source>line %1: %2</source>
        <translation>%1행: %2</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>%1행 %2열: %3</translation>
    </message>
    <message>
        <source>“%1” was not imported: %2</source>
        <translation>“%1”을(를) 가져오지 않았습니다: %2</translation>
    </message>
    <message numerus="yes">
        <source>“%1” was not imported: %n problem(s) were found.</source>
        <translation>
            <numerusform>“%1”을(를) 가져오지 않았습니다: 문제가 %n개 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was changed. Mend the file and import it again.</source>
        <translation>아무것도 바뀌지 않았습니다. 파일을 고쳐 다시 가져오세요.</translation>
    </message>
    <message>
        <source>The file is neither UTF-8 nor CP949 (Korean) text.</source>
        <translation>UTF-8도 CP949(한국어)도 아닌 파일입니다.</translation>
    </message>
    <message>
        <source>a quotation mark stands where none may, or is not closed.</source>
        <translation>따옴표가 잘못된 자리에 있거나 닫히지 않았습니다.</translation>
    </message>
    <message>
        <source>the file is empty.</source>
        <translation>파일이 비어 있습니다.</translation>
    </message>
    <message>
        <source>“%1” is no column of a matrix.</source>
        <translation>“%1”은(는) 매트릭스의 열이 아닙니다.</translation>
    </message>
    <message>
        <source>the column “%1” is there twice.</source>
        <translation>“%1” 열이 두 번 있습니다.</translation>
    </message>
    <message>
        <source>the column “%1” is missing.</source>
        <translation>“%1” 열이 없습니다.</translation>
    </message>
    <message>
        <source>there are more than %1 of them.</source>
        <translation>%1개를 넘습니다.</translation>
    </message>
    <message>
        <source>“%1” is none of: %2.</source>
        <translation>“%1”은(는) 다음 중 하나가 아닙니다: %2.</translation>
    </message>
    <message>
        <source>“%1” is no number of 0 or more.</source>
        <translation>“%1”은(는) 0 이상의 수가 아닙니다.</translation>
    </message>
    <message>
        <source>“%1” must be a whole number.</source>
        <translation>“%1”은(는) 정수여야 합니다.</translation>
    </message>
    <message>
        <source>“%1” has more than %2 decimals.</source>
        <translation>“%1”은(는) 소수점 아래가 %2자리를 넘습니다.</translation>
    </message>
    <message>
        <source>“%1” is too large.</source>
        <translation>“%1”이(가) 너무 큽니다.</translation>
    </message>
    <message>
        <source>it has %1 fields where the first line has %2.</source>
        <translation>필드가 %1개인데 첫 행은 %2개입니다.</translation>
    </message>
    <message>
        <source>it is empty.</source>
        <translation>비어 있습니다.</translation>
    </message>
    <message>
        <source>it is longer than 100 characters, or more than a line.</source>
        <translation>100자를 넘거나 한 줄을 넘습니다.</translation>
    </message>
    <message>
        <source>%1 x %2 is there twice.</source>
        <translation>%1 x %2이(가) 두 번 있습니다.</translation>
    </message>
    <message>
        <source>only a single cell can have one.</source>
        <translation>칸 하나에만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>only a platform or service as a whole can have one.</source>
        <translation>플랫폼이나 서비스 전체에만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>“%1” is no number from 1 to %2.</source>
        <translation>“%1”은(는) 1부터 %2까지의 수가 아닙니다.</translation>
    </message>
    <message>
        <source>a cell has no name.</source>
        <translation>칸에는 이름이 없습니다.</translation>
    </message>
    <message>
        <source>“%1” could not be read.</source>
        <translation>“%1”을(를) 읽지 못했습니다.</translation>
    </message>
    <message>
        <source>Check the name and who may read it.</source>
        <translation>이름과 읽기 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>“%1” could not be written.</source>
        <translation>“%1”을(를) 쓰지 못했습니다.</translation>
    </message>
    <message>
        <source>Choose another folder, or free some space.</source>
        <translation>다른 폴더를 고르거나 공간을 확보하세요.</translation>
    </message>
    <message>
        <source>“%1” is there twice.</source>
        <translation>“%1”이(가) 두 번 나옵니다.</translation>
    </message>
    <message>
        <source>“%1” must not hold an object.</source>
        <translation>“%1”에는 객체를 넣을 수 없습니다.</translation>
    </message>
    <message>
        <source>the file must hold an object.</source>
        <translation>파일의 내용은 객체여야 합니다.</translation>
    </message>
    <message>
        <source>“%1” must not hold a list.</source>
        <translation>“%1”에는 목록을 넣을 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” must hold objects only.</source>
        <translation>“%1”에는 객체만 넣을 수 있습니다.</translation>
    </message>
    <message>
        <source>“%1” is not known here.</source>
        <translation>여기서는 “%1”을(를) 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” must be a text.</source>
        <translation>“%1”의 값은 문자열이어야 합니다.</translation>
    </message>
    <message>
        <source>“%1” must be a number.</source>
        <translation>“%1”의 값은 숫자여야 합니다.</translation>
    </message>
    <message>
        <source>“%1” must be true or false.</source>
        <translation>“%1”의 값은 true 또는 false여야 합니다.</translation>
    </message>
    <message>
        <source>“%1” is no id.</source>
        <translation>“%1”은(는) ID가 아닙니다.</translation>
    </message>
    <message>
        <source>this is “%1”, not “%2”.</source>
        <translation>형식이 “%2”이(가) 아니라 “%1”입니다.</translation>
    </message>
    <message>
        <source>version %1 cannot be read, only %2.</source>
        <translation>버전 %1은(는) 읽을 수 없습니다. 버전 %2만 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>“%1” must hold an object.</source>
        <translation>“%1”의 값은 객체여야 합니다.</translation>
    </message>
    <message>
        <source>“%1” must hold a list.</source>
        <translation>“%1”의 값은 목록이어야 합니다.</translation>
    </message>
    <message>
        <source>“%1” is missing.</source>
        <translation>“%1”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>this is no JSON: %1</source>
        <translation>올바른 JSON이 아닙니다: %1</translation>
    </message>
    <message>
        <source>what the file says of itself is there twice: “%1” and “%2”.</source>
        <translation>파일 정보가 두 번 나오고 서로 다릅니다: “%1”, “%2”.</translation>
    </message>
    <message>
        <source>the format is “%1”, and only “v1.0” can be read.</source>
        <translation>형식이 “%1”인데 “v1.0”만 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>this is the offer “%1”; only AmazonEC2 and AWSDataTransfer are of use here.</source>
        <translation>“%1” 요금 파일입니다. 여기서는 AmazonEC2와 AWSDataTransfer만 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>“%1” is no date of publication.</source>
        <translation>“%1”은(는) 게시일로 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>the product is there twice, with different content.</source>
        <translation>같은 상품이 서로 다른 내용으로 두 번 나옵니다.</translation>
    </message>
    <message>
        <source>the product names neither a region nor a location.</source>
        <translation>상품에 리전도 위치도 없습니다.</translation>
    </message>
    <message>
        <source>“%1” is no instance type.</source>
        <translation>“%1”은(는) 인스턴스 유형이 아닙니다.</translation>
    </message>
    <message>
        <source>the price is in “%1”, and only US dollars can be read.</source>
        <translation>요금이 “%1” 통화로 되어 있는데 미국 달러만 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>the price is for each “%1”, which is not the unit of such a product.</source>
        <translation>요금 단위가 “%1”인데 이런 상품의 단위가 아닙니다.</translation>
    </message>
    <message>
        <source>“%1” is no date from which a price holds.</source>
        <translation>“%1”은(는) 요금 적용 시작일로 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>“%1” is no exact number of 0 or more.</source>
        <translation>“%1”은(는) 0 이상의 정확한 수가 아닙니다.</translation>
    </message>
    <message>
        <source>the range from “%1” to “%2” is none.</source>
        <translation>“%1”부터 “%2”까지는 구간이 될 수 없습니다.</translation>
    </message>
    <message>
        <source>the rate “%1” is there twice, with different prices.</source>
        <translation>요율 “%1”이(가) 서로 다른 요금으로 두 번 나옵니다.</translation>
    </message>
    <message>
        <source>this is no offer of the AWS Price List: no row names a column “SKU”.</source>
        <translation>AWS Price List의 요금 파일이 아닙니다. “SKU” 열이 있는 행이 없습니다.</translation>
    </message>
    <message>
        <source>before the names of the columns, each row must hold a name and a value, with a comma between them.</source>
        <translation>열 이름 앞의 각 행은 쉼표로 나눈 이름과 값이어야 합니다.</translation>
    </message>
    <message>
        <source>this is no offer of the AWS Price List: “%1” is missing.</source>
        <translation>AWS Price List의 요금 파일이 아닙니다. “%1”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>these columns are missing: %1.</source>
        <translation>다음 열이 없습니다: %1.</translation>
    </message>
    <message>
        <source>the row has %1 cells, and there are %2 columns: it was not downloaded whole.</source>
        <translation>행의 칸은 %1개인데 열은 %2개입니다. 다 내려받지 못한 파일입니다.</translation>
    </message>
    <message>
        <source>a field there is longer than any in an offer; a quotation mark may be missing.</source>
        <translation>칸 하나가 요금 파일에 있을 수 없을 만큼 깁니다. 따옴표가 빠졌을 수 있습니다.</translation>
    </message>
    <message>
        <source>the file ends in the middle: it was not downloaded whole.</source>
        <translation>파일이 중간에서 끝납니다. 다 내려받지 못한 파일입니다.</translation>
    </message>
    <message>
        <source>Both files hold the offer %1.</source>
        <translation>두 파일 모두 %1 요금 파일입니다.</translation>
    </message>
    <message>
        <source>Name one file of AmazonEC2 and one of AWSDataTransfer, or only one of them.</source>
        <translation>AmazonEC2 파일과 AWSDataTransfer 파일을 하나씩, 또는 둘 중 하나만 지정하세요.</translation>
    </message>
    <message>
        <source>it has no price of outbound traffic to the internet.</source>
        <translation>인터넷 아웃바운드 트래픽 요금이 없습니다.</translation>
    </message>
    <message>
        <source>it has no Linux instance with a price on demand.</source>
        <translation>온디맨드 요금이 있는 Linux 인스턴스가 없습니다.</translation>
    </message>
    <message>
        <source>it has no prices of the region “%1”.</source>
        <translation>“%1” 리전의 요금이 없습니다.</translation>
    </message>
    <message>
        <source>It has those of: %1.</source>
        <translation>요금이 있는 리전: %1.</translation>
    </message>
    <message>
        <source>The two files have no region in common.</source>
        <translation>두 파일에 공통된 리전이 없습니다.</translation>
    </message>
    <message>
        <source>Download both for the same region.</source>
        <translation>두 파일을 같은 리전으로 내려받으세요.</translation>
    </message>
    <message>
        <source>There are prices of %1 regions.</source>
        <translation>%1개 리전의 요금이 들어 있습니다.</translation>
    </message>
    <message>
        <source>Name one of: %1.</source>
        <translation>다음 중 하나를 지정하세요: %1.</translation>
    </message>
    <message>
        <source>One or two offer files can be imported at a time.</source>
        <translation>한 번에 요금 파일을 하나나 둘까지 가져올 수 있습니다.</translation>
    </message>
    <message>
        <source>Name a file of AmazonEC2, one of AWSDataTransfer, or both.</source>
        <translation>AmazonEC2 파일, AWSDataTransfer 파일, 또는 둘 다 지정하세요.</translation>
    </message>
    <message>
        <source>none of its prices of the region “%1” is in force yet.</source>
        <translation>“%1” 리전의 요금 가운데 아직 적용 중인 것이 없습니다.</translation>
    </message>
    <message>
        <source>the SKU inside is another than that of the entry.</source>
        <translation>안에 적힌 SKU가 항목의 SKU와 다릅니다.</translation>
    </message>
    <message>
        <source>an attribute must be a text.</source>
        <translation>속성 값은 텍스트여야 합니다.</translation>
    </message>
    <message>
        <source>it is nested more than %1 levels deep.</source>
        <translation>%1단계보다 깊게 중첩되어 있습니다.</translation>
    </message>
    <message>
        <source>a text there is longer than any in an offer.</source>
        <translation>텍스트 하나가 요금 파일에 있을 수 없을 만큼 깁니다.</translation>
    </message>
    <message>
        <source>a zero byte.</source>
        <translation>0 바이트가 있습니다.</translation>
    </message>
    <message>
        <source>there is no price between %1 and %2.</source>
        <translation>%1부터 %2까지의 요금이 없습니다.</translation>
    </message>
    <message>
        <source>there are two prices from %1 on.</source>
        <translation>%1부터 요금이 둘입니다.</translation>
    </message>
    <message>
        <source>there is no price above %1.</source>
        <translation>%1을(를) 넘는 구간의 요금이 없습니다.</translation>
    </message>
    <message>
        <source>two terms with different prices hold from %1 on.</source>
        <translation>%1부터 요금이 서로 다른 조건 둘이 함께 적용됩니다.</translation>
    </message>
    <message>
        <source>its price depends on how much is used, which is not expected here.</source>
        <translation>사용량에 따라 요금이 달라지는데, 이런 상품에서는 있을 수 없는 일입니다.</translation>
    </message>
    <message>
        <source>its prices differ from those of SKU %1, which is the same product.</source>
        <translation>같은 상품인 SKU %1과(와) 요금이 다릅니다.</translation>
    </message>
    <message>
        <source>its price differs from that of SKU %1, and both are for %2 with Linux.</source>
        <translation>SKU %1과(와) 요금이 다른데 둘 다 Linux %2의 요금입니다.</translation>
    </message>
    <message>
        <source>all outbound traffic would be free of charge.</source>
        <translation>아웃바운드 트래픽이 모두 무료가 되어 버립니다.</translation>
    </message>
    <message>
        <source>another product says another number of free GB.</source>
        <translation>다른 상품에 적힌 무료 GB와 다릅니다.</translation>
    </message>
    <message>
        <source>the file is UTF-16 text, and AWS writes UTF-8.</source>
        <translation>UTF-16 텍스트 파일인데 AWS는 UTF-8로 씁니다.</translation>
    </message>
    <message>
        <source>the file is compressed; unpack it first.</source>
        <translation>압축된 파일입니다. 먼저 압축을 푸세요.</translation>
    </message>
    <message>
        <source>there is nothing in the file.</source>
        <translation>빈 파일입니다.</translation>
    </message>
    <message>
        <source>the file is a web page or XML, perhaps an error message instead of the download.</source>
        <translation>웹 페이지나 XML 파일입니다. 내려받을 때 오류 메시지가 대신 저장되었을 수 있습니다.</translation>
    </message>
    <message>
        <source>the file begins neither like JSON nor like CSV of the AWS Price List.</source>
        <translation>파일 첫머리가 AWS Price List의 JSON도 CSV도 아닙니다.</translation>
    </message>
    <message>
        <source>There is no file “%1”.</source>
        <translation>“%1” 파일이 없습니다.</translation>
    </message>
    <message>
        <source>Check the name.</source>
        <translation>이름을 확인하세요.</translation>
    </message>
    <message>
        <source>“%1” is a folder or a device, not a file.</source>
        <translation>“%1”은(는) 파일이 아니라 폴더나 장치입니다.</translation>
    </message>
    <message>
        <source>Name the offer file itself.</source>
        <translation>요금 파일 자체를 지정하세요.</translation>
    </message>
    <message>
        <source>“%1” could not be read to its end.</source>
        <translation>“%1”을(를) 끝까지 읽지 못했습니다.</translation>
    </message>
    <message>
        <source>Check the disk it is on, and import it again.</source>
        <translation>파일이 있는 디스크를 확인하고 다시 가져오세요.</translation>
    </message>
    <message>
        <source>SKU %1: %2</source>
        <translation>SKU %1: %2</translation>
    </message>
    <message>
        <source>At byte %1 of the file.</source>
        <translation>파일의 바이트 위치 %1.</translation>
    </message>
    <message>
        <source>Nothing was changed. Download the offer file again, whole, and import it as it is.</source>
        <translation>바뀐 것은 없습니다. 요금 파일을 처음부터 끝까지 다시 내려받아 그대로 가져오세요.</translation>
    </message>
    <message>
        <source>%1. As of %2. %3</source>
        <translation>%1. %2 기준. %3</translation>
    </message>
    <message>
        <source>Pre-installed or OS-only: “%1”</source>
        <translation>사전 설치인가 OS 전용인가: “%1”</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) of operating system and service</source>
        <translation>
            <numerusform>운영 체제와 서비스의 칸 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Made on %1 by Bakeoff %2</source>
        <translation>%1에 Bakeoff %2에서 작성</translation>
    </message>
    <message>
        <source>Under these conditions</source>
        <translation>이 답의 조건</translation>
    </message>
    <message>
        <source>Deploy time</source>
        <translation>배포 시간</translation>
    </message>
    <message>
        <source>Patch burden</source>
        <translation>패치 부담</translation>
    </message>
    <message>
        <source>Monthly cost</source>
        <translation>월 비용</translation>
    </message>
    <message>
        <source>The workload costs %1 a month, whatever the strategy.</source>
        <translation>어느 방식이든 워크로드 비용은 월 %1입니다.</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>위험</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>조언</translation>
    </message>
    <message>
        <source>Everything that was assumed</source>
        <translation>가정한 모든 것</translation>
    </message>
    <message>
        <source>comes from</source>
        <comment>head of a column: measured, from data, assumed</comment>
        <translation>출처</translation>
    </message>
    <message>
        <source>There are no numbers for this chart yet.</source>
        <translation>이 차트에 쓸 숫자가 아직 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>median %1, %n run(s), under %2</source>
        <translation>
            <numerusform>중앙값 %1, 측정 %n회, %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>median %1, 95th percentile %2, %n run(s), under %3</source>
        <translation>
            <numerusform>중앙값 %1, 95백분위수 %2, 측정 %n회, %3</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 on %2, measured under %3. A bar is the median, its phases in the mean share that they had; the whisker ends at the 95th percentile.</source>
        <translation>%2의 %1, %3에서 측정. 막대는 중앙값이고 단계는 평균 비중으로 나눴습니다. 수염은 95백분위수에서 끝납니다.</translation>
    </message>
    <message>
        <source>Deploy time by phase</source>
        <translation>단계별 배포 시간</translation>
    </message>
    <message>
        <source>Deploy time (s)</source>
        <translation>배포 시간(초)</translation>
    </message>
    <message>
        <source>The article&apos;s 3 minutes</source>
        <translation>글에 나온 3분</translation>
    </message>
    <message>
        <source>The report was not written: there is no folder “%1”.</source>
        <translation>보고서를 쓰지 못했습니다. “%1” 폴더가 없습니다.</translation>
    </message>
    <message>
        <source>Make the folder, or choose another.</source>
        <translation>폴더를 만들거나 다른 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>The report was not written: “%1” cannot be written to.</source>
        <translation>보고서를 쓰지 못했습니다. “%1”에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose another folder or name.</source>
        <translation>다른 폴더나 이름을 고르세요.</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>측정</translation>
    </message>
    <message>
        <source>from data</source>
        <translation>자료</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>가정</translation>
    </message>
    <message>
        <source>spread from</source>
        <translation>범위 시작</translation>
    </message>
    <message>
        <source>spread to</source>
        <translation>범위 끝</translation>
    </message>
    <message>
        <source>note</source>
        <translation>비고</translation>
    </message>
    <message>
        <source>The numbers as a table</source>
        <translation>숫자를 표로 보기</translation>
    </message>
    <message>
        <source>The chart “%1” could not be drawn.</source>
        <translation>차트 “%1”: 그리지 못했습니다.</translation>
    </message>
    <message>
        <source>Write the report as CSV instead, and please report this.</source>
        <translation>보고서를 CSV로 쓰고, 이 문제를 알려 주세요.</translation>
    </message>
    <message>
        <source>Nothing was changed. Download the whole offer of the region, or choose the prices that all is to be taken over from (“bakeoffctl prices import --base SET”).</source>
        <translation>바뀐 것은 없습니다. 리전의 오퍼 전체를 내려받거나, 모두 가져올 바탕 요금표를 고르세요(“bakeoffctl prices import --base SET”).</translation>
    </message>
    <message>
        <source>Nothing was changed. “%1”, which all prices would be taken over from, is of the region “%2”.</source>
        <translation>바뀐 것은 없습니다. 모든 요금을 가져올 “%1” 요금표는 “%2” 리전의 것입니다.</translation>
    </message>
    <message>
        <source>Your plan</source>
        <translation>현재 계획</translation>
    </message>
    <message numerus="yes">
        <source>History of %1 to %2, replayed with a window of %n day(s).</source>
        <translation>
            <numerusform>%1부터 %2까지의 이력을 %n일 주기로 재현했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where data end or are lacking, what is assumed instead stands in the table of sources.</source>
        <translation>자료가 끝나거나 없는 곳에서 대신 가정한 것은 출처 표에 있습니다.</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>월</translation>
    </message>
    <message>
        <source>The same patches, gathered for 1 to 365 days before each rebuild.</source>
        <translation>같은 패치를 다시 만들기 전까지 1일에서 365일 동안 모았을 때.</translation>
    </message>
    <message>
        <source>Patch window (days)</source>
        <translation>패치 주기(일)</translation>
    </message>
    <message>
        <source>days</source>
        <translation>일</translation>
    </message>
    <message numerus="yes">
        <source>now: %n day(s)</source>
        <translation>
            <numerusform>현재: %n일</numerusform>
        </translation>
    </message>
    <message>
        <source>Images to rebuild each month</source>
        <translation>달마다 다시 만들 이미지</translation>
    </message>
    <message>
        <source>Images rebuilt</source>
        <translation>다시 만든 이미지</translation>
    </message>
    <message>
        <source>images</source>
        <translation>개</translation>
    </message>
    <message>
        <source>Hours of machines that rebuild</source>
        <translation>다시 만드는 머신의 시간</translation>
    </message>
    <message>
        <source>Hours a month</source>
        <translation>월 시간</translation>
    </message>
    <message>
        <source>h</source>
        <comment>hours</comment>
        <translation>시간</translation>
    </message>
    <message>
        <source>Exposure</source>
        <translation>노출</translation>
    </message>
    <message>
        <source>Days a year that an image, or a running instance, lacks a patch that is known already: from its advisory to the end of the window. Running instances are the same by either strategy.</source>
        <translation>이미지나 실행 중인 인스턴스에 이미 알려진 패치가 빠져 있는 한 해의 날수: 권고가 나온 날부터 주기가 끝날 때까지. 실행 중인 인스턴스는 어느 방식이든 같습니다.</translation>
    </message>
    <message>
        <source>Image-days a year</source>
        <translation>한 해의 이미지 노출 일수</translation>
    </message>
    <message>
        <source>Running instances</source>
        <translation>실행 중인 인스턴스</translation>
    </message>
    <message>
        <source>exposed</source>
        <translation>노출됨</translation>
    </message>
    <message>
        <source>Images kept as generations pile up</source>
        <translation>세대가 쌓일 때 보관하는 이미지</translation>
    </message>
    <message>
        <source>So many builds of every image are kept at the same time, to go back to or because clones still need them.</source>
        <translation>되돌아가거나 복제본이 아직 쓰고 있어서 이미지마다 이만큼의 빌드를 함께 보관합니다.</translation>
    </message>
    <message>
        <source>Builds kept of each image</source>
        <translation>이미지마다 보관하는 빌드</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>이미지</translation>
    </message>
    <message>
        <source>Small and often, or large and seldom: repair</source>
        <translation>조금씩 자주, 한꺼번에 드물게: 복구</translation>
    </message>
    <message>
        <source>Small and often, or large and seldom: exposure</source>
        <translation>조금씩 자주, 한꺼번에 드물게: 노출</translation>
    </message>
    <message>
        <source>By patch window, all pre-installed, a year</source>
        <translation>패치 주기별 한 해, 모두 사전 설치</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>주기</translation>
    </message>
    <message>
        <source>Rebuilds</source>
        <translation>다시 만들기</translation>
    </message>
    <message>
        <source>Patches in a batch</source>
        <translation>묶음의 패치</translation>
    </message>
    <message>
        <source>Largest batch</source>
        <translation>가장 큰 묶음</translation>
    </message>
    <message>
        <source>Batch breaks</source>
        <translation>묶음의 장애 확률</translation>
    </message>
    <message>
        <source>Hours of repair</source>
        <translation>복구 시간</translation>
    </message>
    <message>
        <source>Image-days</source>
        <translation>이미지 일수</translation>
    </message>
    <message>
        <source>Instance-days</source>
        <translation>인스턴스 일수</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n일</numerusform>
        </translation>
    </message>
    <message>
        <source>The largest batch breaks something with a chance of %1 %.</source>
        <translation>가장 큰 묶음이 장애를 일으킬 확률은 %1%입니다.</translation>
    </message>
    <message>
        <source>%1 against %2 hours of repair a year with windows of %3 and %4 days</source>
        <translation>주기 %3일이면 한 해 복구 %1시간, %4일이면 %2시간</translation>
    </message>
    <message>
        <source>Nothing is expected to break, whatever the window.</source>
        <translation>주기가 어떻든 예상되는 장애가 없습니다.</translation>
    </message>
    <message>
        <source>Small patches often and large ones seldom take about the same: %1.</source>
        <translation>조금씩 자주 하는 것과 한꺼번에 드물게 하는 것이 비슷합니다: %1.</translation>
    </message>
    <message>
        <source>Small patches often beat large ones seldom, by these assumptions: %1.</source>
        <translation>이 가정에서는 조금씩 자주 하는 패치가 낫습니다: %1.</translation>
    </message>
    <message>
        <source>Large patches seldom beat small ones often in repair, by these assumptions: %1; exposure is the price.</source>
        <translation>이 가정에서는 한꺼번에 드물게 하는 패치가 복구에는 낫습니다: %1. 대신 노출이 늘어납니다.</translation>
    </message>
    <message>
        <source>The PDF could not be finished.</source>
        <translation>PDF를 완성하지 못했습니다.</translation>
    </message>
    <message>
        <source>Write the report as HTML instead, and please report this.</source>
        <translation>보고서를 HTML로 쓰고, 이 문제를 알려 주세요.</translation>
    </message>
    <message>
        <source>The PDF could not be drawn.</source>
        <translation>PDF를 그리지 못했습니다.</translation>
    </message>
    <message>
        <source>Write the report as HTML instead.</source>
        <translation>보고서를 HTML로 쓰세요.</translation>
    </message>
    <message>
        <source>%1 has no “%2”.</source>
        <translation>%1: “%2” 항목이 없습니다.</translation>
    </message>
    <message>
        <source>Write the file with “runs export”.</source>
        <translation>“runs export”로 파일을 쓰세요.</translation>
    </message>
    <message>
        <source>%1 has no number of 0 or more as “%2”.</source>
        <translation>%1: “%2” 항목이 0 이상의 숫자가 아닙니다.</translation>
    </message>
    <message>
        <source>The run “%1”</source>
        <translation>측정 “%1”</translation>
    </message>
    <message>
        <source>%1 names no strategy or no time.</source>
        <translation>%1: 방식이나 시각이 없습니다.</translation>
    </message>
    <message>
        <source>The template “%1”</source>
        <translation>템플릿 “%1”</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 names the file “%2”, which cannot be read; put it there, of at most 64 MiB.</source>
        <translation>%1에 적힌 “%2” 파일을 읽을 수 없습니다. 64MiB까지의 파일을 거기에 두세요.</translation>
    </message>
    <message>
        <source>%1 names the file “%2”, which is no JSON; write it with “runs export”.</source>
        <translation>%1에 적힌 “%2” 파일이 JSON이 아닙니다. “runs export”로 쓰세요.</translation>
    </message>
    <message>
        <source>In %1, the field “%2” names “%3”, which leaves its folder; put the file beside it.</source>
        <translation>%1의 “%2” 항목에 적힌 “%3” 파일은 폴더 밖에 있습니다. 파일을 같은 폴더에 두세요.</translation>
    </message>
    <message>
        <source>%1, %2. Not measured on your hosts: deploy here to see your own.</source>
        <translation>%1, %2. 내 호스트에서 측정한 것이 아닙니다. 여기에서 배포하면 내 측정을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>KRW</source>
        <translation>원</translation>
    </message>
    <message>
        <source>KRW a month</source>
        <translation>월 비용(원)</translation>
    </message>
    <message>
        <source>Monthly cost by deploys a month</source>
        <translation>월 배포 횟수에 따른 월 비용</translation>
    </message>
    <message>
        <source>Deploys a month</source>
        <translation>월 배포 횟수</translation>
    </message>
    <message>
        <source>deploys a month</source>
        <translation>번/월</translation>
    </message>
    <message>
        <source>break-even: %1</source>
        <translation>손익분기점: %1</translation>
    </message>
    <message>
        <source>now: %1</source>
        <translation>현재: %1</translation>
    </message>
    <message>
        <source>Monthly cost on top of the workload</source>
        <translation>워크로드에 더해지는 월 비용</translation>
    </message>
    <message numerus="yes">
        <source>%n golden image(s)</source>
        <translation>
            <numerusform>골든 이미지 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n OS template(s)</source>
        <translation>
            <numerusform>OS 템플릿 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>As advised</source>
        <translation>조언대로</translation>
    </message>
    <message>
        <source>Everything a month, and hardware of your own</source>
        <translation>한 달의 모든 비용, 그리고 자체 장비</translation>
    </message>
    <message>
        <source>Hardware of your own is assumed to carry the same workload; its numbers are yours to set.</source>
        <translation>자체 장비가 같은 워크로드를 감당한다고 가정합니다. 숫자는 직접 입력하세요.</translation>
    </message>
    <message>
        <source>AWS, pre-installed</source>
        <translation>AWS, 사전 설치</translation>
    </message>
    <message>
        <source>AWS, OS-only</source>
        <translation>AWS, OS 전용</translation>
    </message>
    <message>
        <source>AWS, workload alone</source>
        <translation>AWS, 워크로드만</translation>
    </message>
    <message>
        <source>Own hardware</source>
        <translation>자체 장비</translation>
    </message>
    <message>
        <source>Configuration servers</source>
        <translation>구성 서버</translation>
    </message>
    <message>
        <source>Images and deploys</source>
        <translation>이미지와 배포</translation>
    </message>
    <message>
        <source>Purchase, spread over its use</source>
        <translation>구매(사용 기간으로 나눔)</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>전기</translation>
    </message>
    <message>
        <source>Rack and line</source>
        <translation>랙과 회선</translation>
    </message>
    <message>
        <source>People</source>
        <translation>인건비</translation>
    </message>
    <message>
        <source>Deploys that failed</source>
        <translation>실패한 배포</translation>
    </message>
    <message>
        <source>Share of all deploys that ended by themselves; the whisker is Wilson&apos;s 95 % interval, within which the true share lies 95 times of 100.</source>
        <translation>스스로 끝난 모든 배포 중 실패한 비율. 수염은 윌슨의 95% 구간으로, 참값이 100번 중 95번 이 안에 있습니다.</translation>
    </message>
    <message>
        <source>Failed deploys (%)</source>
        <translation>실패한 배포(%)</translation>
    </message>
    <message>
        <source>%1 of %2 deploys failed</source>
        <translation>배포 %2번 중 %1번 실패</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Five criteria, 0 to 10</source>
        <translation>다섯 가지 기준, 0에서 10까지</translation>
    </message>
    <message>
        <source>Each score stands on the figures in the table; the better figure has 10, the other what it is in proportion. Weights are yours to set.</source>
        <translation>점수는 표의 숫자에 근거합니다. 더 나은 쪽이 10점이고, 다른 쪽은 그에 비례합니다. 가중치는 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>점수</translation>
    </message>
    <message>
        <source>%1 to %2 GB</source>
        <translation>%1~%2GB</translation>
    </message>
    <message>
        <source>from %1 GB on</source>
        <translation>%1GB부터</translation>
    </message>
    <message>
        <source>The workload, the same by either strategy</source>
        <translation>워크로드(어느 방식이든 같음)</translation>
    </message>
    <message>
        <source>For</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>내용</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>수량</translation>
    </message>
    <message>
        <source>USD each</source>
        <translation>단가(USD)</translation>
    </message>
    <message>
        <source>USD</source>
        <translation>USD</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>월 합계</translation>
    </message>
    <message>
        <source>On top of the workload, KRW a month</source>
        <translation>워크로드에 더해지는 월 비용(원)</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>Rebuilds a month</source>
        <translation>월 다시 만들기</translation>
    </message>
    <message>
        <source>Machine hours of rebuilds</source>
        <translation>다시 만드는 머신 시간</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>평가표</translation>
    </message>
    <message>
        <source>Criterion</source>
        <translation>기준</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>no figure yet</source>
        <translation>아직 숫자 없음</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>가중 평균</translation>
    </message>
    <message>
        <source>Why deploys failed</source>
        <translation>배포가 실패한 이유</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>방식</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>횟수</translation>
    </message>
    <message>
        <source>The newest said</source>
        <translation>가장 최근의 메시지</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>만약에</translation>
    </message>
    <message>
        <source>Deploys that fail by it</source>
        <translation>이 때문에 실패하는 배포</translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>계산에 포함</translation>
    </message>
    <message>
        <source>%1 (%2 a month)</source>
        <comment>share, number of deploys</comment>
        <translation>%1(월 %2번)</translation>
    </message>
    <message>
        <source>%1, %2 h a month</source>
        <translation>%1, 월 %2시간</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>no</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>Advice for each cell</source>
        <translation>칸별 조언</translation>
    </message>
    <message>
        <source>OS</source>
        <translation>OS</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>계획</translation>
    </message>
    <message>
        <source>Assumptions</source>
        <translation>가정</translation>
    </message>
    <message>
        <source>Assumption</source>
        <translation>가정</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>값</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>단위</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>정한 쪽</translation>
    </message>
    <message>
        <source>you</source>
        <translation>사용자</translation>
    </message>
    <message>
        <source>Bakeoff</source>
        <translation>Bakeoff</translation>
    </message>
    <message>
        <source>matrix or price set</source>
        <translation>매트릭스나 요금표</translation>
    </message>
    <message>
        <source>Where patches come from</source>
        <translation>패치의 출처</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>대상</translation>
    </message>
    <message>
        <source>Patches</source>
        <translation>패치</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>service, operating systems</comment>
        <translation>%2의 %1</translation>
    </message>
    <message>
        <source>%1, %2 (n = %3)</source>
        <comment>strategy, clone mode, number of runs</comment>
        <translation>%1, %2(n = %3)</translation>
    </message>
    <message>
        <source>%1 (p95 %2)</source>
        <comment>median, 95th percentile</comment>
        <translation>%1(p95 %2)</translation>
    </message>
    <message>
        <source>Single runs: %1, %2</source>
        <comment>strategy, clone mode</comment>
        <translation>개별 실행: %1, %2</translation>
    </message>
    <message>
        <source>Started (UTC)</source>
        <translation>시작 시각(UTC)</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Median: %1</source>
        <translation>중앙값: %1</translation>
    </message>
    <message>
        <source>95th percentile: %1</source>
        <translation>95번째 백분위수: %1</translation>
    </message>
    <message>
        <source>“%1” cannot be read.</source>
        <translation>“%1”을(를) 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose a file of at most 64 MiB.</source>
        <translation>64MiB 이하의 파일을 고르세요.</translation>
    </message>
    <message>
        <source>“%1” has days from %2 to %3, which is more than from %4 to %5.</source>
        <translation>“%1”의 날짜는 %2~%3로, 이력의 기간 %4~%5을 벗어납니다.</translation>
    </message>
    <message>
        <source>Nothing was changed. Let the data begin earlier or end later, or leave the days out.</source>
        <translation>아무것도 바꾸지 않았습니다. 데이터의 시작일을 앞당기거나 종료일을 늦추세요. 아니면 그 날짜를 빼세요.</translation>
    </message>
    <message>
        <source>There is no history “%1”.</source>
        <translation>“%1”이라는 이력이 없습니다.</translation>
    </message>
    <message>
        <source>Choose one of %1; for a new one, import a folder with a history.json of its own.</source>
        <translation>%1 중에서 고르세요. 새 이력은 history.json이 들어 있는 폴더째 가져오세요.</translation>
    </message>
    <message>
        <source>“%1” is a history of releases.</source>
        <translation>“%1”은(는) 릴리스 이력입니다.</translation>
    </message>
    <message>
        <source>“%1” is a history of advisories.</source>
        <translation>“%1”은(는) 권고 이력입니다.</translation>
    </message>
    <message>
        <source>Choose a table, or a folder with a history.json.</source>
        <translation>표 파일이나 history.json이 들어 있는 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>“%1” has the id “%2”.</source>
        <translation>“%1”의 ID는 “%2”입니다.</translation>
    </message>
    <message>
        <source>Use small letters, digits and hyphens.</source>
        <translation>영문 소문자, 숫자, 붙임표(-)만 쓰세요.</translation>
    </message>
    <message>
        <source>Import it as “%1”, or change the id there.</source>
        <translation>“%1”(으)로 가져오거나 파일의 ID를 바꾸세요.</translation>
    </message>
    <message>
        <source>“%1” cannot be written.</source>
        <translation>“%1”에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Make room, or check who may write there.</source>
        <translation>공간을 확보하거나 쓰기 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>The history “%1” belongs to the product.</source>
        <translation>이력 “%1”은(는) 제품에 포함된 것입니다.</translation>
    </message>
    <message>
        <source>Histories that come with the product stay; import a newer one to take its place.</source>
        <translation>제품에 포함된 이력은 삭제할 수 없습니다. 더 새로운 이력을 가져오면 그것을 대신 씁니다.</translation>
    </message>
    <message>
        <source>it must name the columns %1; or %2; or %3.</source>
        <translation>첫 줄에 %1 열이 있어야 합니다. 아니면 %2 또는 %3이어야 합니다.</translation>
    </message>
    <message>
        <source>no row of it tells of a patch.</source>
        <translation>패치를 나타내는 행이 하나도 없습니다.</translation>
    </message>
    <message>
        <source>it has %1 fields, not %2.</source>
        <translation>필드가 %2개가 아니라 %1개입니다.</translation>
    </message>
    <message>
        <source>“%1” is no day; write it as 2026-01-31.</source>
        <translation>“%1”은(는) 날짜가 아닙니다. 2026-01-31과 같이 쓰세요.</translation>
    </message>
    <message>
        <source>it tells of several systems (%1); say which one to take.</source>
        <translation>여러 시스템(%1)이 들어 있습니다. 어느 것을 가져올지 지정하세요.</translation>
    </message>
    <message>
        <source>it does not tell of “%1”, but of %2.</source>
        <translation>“%1”이(가) 없고 %2이(가) 들어 있습니다.</translation>
    </message>
    <message>
        <source>it must name a component, a line and days.</source>
        <translation>구성 요소, 계열, 날짜가 있어야 합니다.</translation>
    </message>
    <message>
        <source>%1 %2 comes a second time.</source>
        <translation>%1 %2이(가) 두 번 나옵니다.</translation>
    </message>
    <message>
        <source>An OS template is built in %1 and a golden image baked in %2, one after another (medians of %3 and %4 builds).</source>
        <translation>OS 템플릿은 %1에 만들고 골든 이미지는 %2에 굽습니다. 한 번에 하나씩입니다(각각 %3개와 %4개의 중앙값).</translation>
    </message>
    <message>
        <source>Months at either end are only partly covered.</source>
        <translation>양 끝의 달은 일부 날짜만 포함합니다.</translation>
    </message>
    <message>
        <source>Hours of repair a year</source>
        <translation>한 해의 복구 시간</translation>
    </message>
    <message>
        <source>Patches of “%1”</source>
        <comment>operating system</comment>
        <translation>“%1”의 패치</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>건/년</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of other systems were left alone.</source>
        <translation>
            <numerusform>다른 시스템의 행 %n개는 건드리지 않았습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n advisory(ies) that name no package were left out.</source>
        <translation>
            <numerusform>패키지를 밝히지 않은 권고 %n건은 제외했습니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::storage</name>
    <message>
        <source>Choose another file, or make a new workspace. The file was not changed.</source>
        <translation>다른 파일을 선택하거나 새 작업 공간을 만드세요. 파일은 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>“%1” is not a Bakeoff workspace.</source>
        <translation>“%1” 파일은 Bakeoff 작업 공간이 아닙니다.</translation>
    </message>
    <message>
        <source>The workspace “%1” could not be written: the disk is full.</source>
        <translation>디스크가 가득 차 작업 공간 “%1”에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Free some space and try again; nothing was changed.</source>
        <translation>공간을 확보한 뒤 다시 시도하세요. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>The workspace “%1” could not be read or written.</source>
        <translation>작업 공간 “%1”을(를) 읽거나 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Check the disk that holds it, then try again.</source>
        <translation>파일이 있는 디스크를 확인한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The workspace “%1” or its folder could not be written.</source>
        <translation>작업 공간 “%1” 또는 그 폴더에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Make the file and its folder writable, or open it for reading only.</source>
        <translation>파일과 폴더에 쓰기 권한을 주거나 읽기 전용으로 여세요.</translation>
    </message>
    <message>
        <source>The workspace “%1” is being used by another program.</source>
        <translation>다른 프로그램이 작업 공간 “%1”을(를) 사용하고 있습니다.</translation>
    </message>
    <message>
        <source>Close the other program and try again.</source>
        <translation>다른 프로그램을 닫고 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The workspace “%1” is damaged.</source>
        <translation>작업 공간 “%1”이(가) 손상되었습니다.</translation>
    </message>
    <message>
        <source>Restore it from a backup.</source>
        <translation>백업에서 복원하세요.</translation>
    </message>
    <message>
        <source>The workspace “%1” refused a change that contradicts itself or what is there.</source>
        <translation>작업 공간 “%1”에서 서로 어긋나는 변경을 거부했습니다.</translation>
    </message>
    <message>
        <source>Load the data again and repeat the change; the detail names the rule.</source>
        <translation>데이터를 다시 불러온 뒤 변경을 다시 하세요. 자세한 내용에 규칙이 나와 있습니다.</translation>
    </message>
    <message>
        <source>The workspace “%1” could not carry out a command.</source>
        <translation>작업 공간 “%1”에서 명령을 수행하지 못했습니다.</translation>
    </message>
    <message>
        <source>Please report this with the detail.</source>
        <translation>자세한 내용과 함께 이 문제를 알려 주세요.</translation>
    </message>
    <message>
        <source>“%1” was written by a newer Bakeoff (workspace version %2; this one knows up to %3).</source>
        <translation>“%1” 파일은 더 새로운 Bakeoff가 만들었습니다(작업 공간 버전 %2, 이 프로그램은 %3까지 지원).</translation>
    </message>
    <message>
        <source>Open it with the newer Bakeoff, or update this one. The file was not changed.</source>
        <translation>더 새로운 Bakeoff로 열거나 이 프로그램을 업데이트하세요. 파일은 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>Restore it from a backup. The file was not changed.</source>
        <translation>백업에서 복원하세요. 파일은 바뀌지 않았습니다.</translation>
    </message>
    <message>
        <source>There is no workspace “%1”.</source>
        <translation>작업 공간 “%1”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Check the name, or make a new workspace there.</source>
        <translation>이름을 확인하거나 그 위치에 새 작업 공간을 만드세요.</translation>
    </message>
    <message>
        <source>The workspace “%1” could not be read.</source>
        <translation>작업 공간 “%1”을(를) 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>Check who may read the file and its folder.</source>
        <translation>파일과 폴더의 읽기 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>The folder “%1” cannot be written, so nothing in it can be changed.</source>
        <translation>“%1” 폴더에 쓸 수 없어 그 안의 내용을 변경할 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose another folder, make it writable, or open the workspace for reading only.</source>
        <translation>다른 폴더를 선택하거나, 쓰기 권한을 주거나, 작업 공간을 읽기 전용으로 여세요.</translation>
    </message>
    <message>
        <source>The lock file “%1” could not be written: the disk is full.</source>
        <translation>디스크가 가득 차 잠금 파일 “%1”을(를) 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Free some space and try again.</source>
        <translation>공간을 확보한 뒤 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The folder “%1” is not there.</source>
        <translation>“%1” 폴더가 없습니다.</translation>
    </message>
    <message>
        <source>Make the folder first, or choose another.</source>
        <translation>먼저 폴더를 만들거나 다른 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>The lock file “%1” could not be taken.</source>
        <translation>잠금 파일 “%1”을(를) 잠글 수 없습니다.</translation>
    </message>
    <message>
        <source>Keep the workspace on a local disk, or open it for reading only.</source>
        <translation>작업 공간을 로컬 디스크에 두거나 읽기 전용으로 여세요.</translation>
    </message>
    <message>
        <source>another program</source>
        <translation>다른 프로그램</translation>
    </message>
    <message>
        <source>%1 (process %2 on %3)</source>
        <translation>%1(%3의 프로세스 %2)</translation>
    </message>
    <message>
        <source>The workspace “%1” is being changed by %2.</source>
        <translation>%2에서 작업 공간 “%1”을(를) 변경하고 있습니다.</translation>
    </message>
    <message>
        <source>Close that program and try again, or open the workspace for reading only.</source>
        <translation>그 프로그램을 닫고 다시 시도하거나 작업 공간을 읽기 전용으로 여세요.</translation>
    </message>
    <message>
        <source>The workspace was not upgraded, because no backup “%1” could be made.</source>
        <translation>백업 “%1”을(를) 만들 수 없어 작업 공간을 변환하지 않았습니다.</translation>
    </message>
    <message>
        <source>Free some space or make the folder writable, then open the workspace again.</source>
        <translation>공간을 확보하거나 폴더에 쓰기 권한을 준 뒤 작업 공간을 다시 여세요.</translation>
    </message>
    <message>
        <source>Rows of the table “%1” refer to rows that are not there.</source>
        <translation>“%1” 표의 행이 없는 행을 가리킵니다.</translation>
    </message>
    <message>
        <source>Restore the workspace from a backup.</source>
        <translation>작업 공간을 백업에서 복원하세요.</translation>
    </message>
    <message>
        <source>The workspace could not be upgraded to version %1: %2</source>
        <translation>작업 공간을 버전 %1(으)로 변환하지 못했습니다: %2</translation>
    </message>
    <message>
        <source>The workspace “%1” is open for reading only, because it is being changed by %2.</source>
        <translation>%2에서 변경하고 있어 작업 공간 “%1”을(를) 읽기 전용으로 열었습니다.</translation>
    </message>
    <message>
        <source>Close that program, open the workspace again and repeat the change.</source>
        <translation>그 프로그램을 닫고 작업 공간을 다시 연 뒤 변경을 다시 하세요.</translation>
    </message>
    <message>
        <source>The workspace “%1” is open for reading only.</source>
        <translation>작업 공간 “%1”은(는) 읽기 전용으로 열려 있습니다.</translation>
    </message>
    <message>
        <source>Open it for changes and repeat the change.</source>
        <translation>변경할 수 있게 다시 연 뒤 변경을 다시 하세요.</translation>
    </message>
    <message>
        <source>There is no template “%1” in this workspace.</source>
        <translation>이 작업 공간에는 템플릿 “%1”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Look at the list of templates for the ones there are.</source>
        <translation>템플릿 목록에서 확인하세요.</translation>
    </message>
    <message>
        <source>There is no run “%1” in this workspace.</source>
        <translation>이 작업 공간에는 실행 “%1”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Look at the list of runs for the ones there are.</source>
        <translation>실행 목록에서 확인하세요.</translation>
    </message>
    <message>
        <source>There is no run “%1” to add a phase to.</source>
        <translation>단계를 추가할 실행 “%1”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Save the run before its phases.</source>
        <translation>단계보다 실행을 먼저 저장하세요.</translation>
    </message>
    <message>
        <source>The journal has no entry %1 to close.</source>
        <translation>저널에 닫을 항목 %1이(가) 없습니다.</translation>
    </message>
    <message>
        <source>Please report this.</source>
        <translation>이 문제를 알려 주세요.</translation>
    </message>
    <message>
        <source>There is a file “%1” already.</source>
        <translation>“%1” 파일이 이미 있습니다.</translation>
    </message>
    <message>
        <source>Open it, or choose another name.</source>
        <translation>그 파일을 열거나 다른 이름을 선택하세요.</translation>
    </message>
    <message>
        <source>The workspace “%1” could not be made.</source>
        <translation>작업 공간 “%1”을(를) 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>다른 폴더를 선택하세요.</translation>
    </message>
    <message>
        <source>The workspace “%1” or its folder cannot be written.</source>
        <translation>작업 공간 “%1” 또는 그 폴더에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Make both writable, or open the workspace for reading only.</source>
        <translation>둘 다 쓰기 권한을 주거나 작업 공간을 읽기 전용으로 여세요.</translation>
    </message>
    <message>
        <source>“%1” was written by an older Bakeoff and has to be upgraded first.</source>
        <translation>“%1” 파일은 이전 버전의 Bakeoff가 만든 것이라 먼저 변환해야 합니다.</translation>
    </message>
    <message>
        <source>Open it once for changes; a backup is made beside it.</source>
        <translation>변경할 수 있게 한 번 여세요. 같은 폴더에 백업을 만듭니다.</translation>
    </message>
    <message>
        <source>The workspace is being closed; the change was not made.</source>
        <translation>작업 공간을 닫는 중이라 변경하지 않았습니다.</translation>
    </message>
    <message>
        <source>Open it again and repeat the change.</source>
        <translation>다시 연 뒤 변경을 다시 하세요.</translation>
    </message>
    <message>
        <source>The change could not be made.</source>
        <translation>변경하지 못했습니다.</translation>
    </message>
    <message>
        <source>A recorded change of the matrix cannot be read: %1</source>
        <translation>기록된 매트릭스 변경을 읽을 수 없습니다: %1</translation>
    </message>
    <message>
        <source>a list of lines is broken.</source>
        <translation>줄 목록이 깨졌습니다.</translation>
    </message>
    <message>
        <source>a line is broken.</source>
        <translation>줄 하나가 깨졌습니다.</translation>
    </message>
    <message>
        <source>its values are broken.</source>
        <translation>값이 깨졌습니다.</translation>
    </message>
    <message>
        <source>“%1” is no attribute of a cell.</source>
        <translation>“%1”은(는) 칸의 속성이 아닙니다.</translation>
    </message>
    <message>
        <source>The matrix “%1” cannot be read: its rows contradict each other.</source>
        <translation>매트릭스 “%1”을(를) 읽을 수 없습니다: 행들이 서로 맞지 않습니다.</translation>
    </message>
    <message>
        <source>There is no deployment “%1”.</source>
        <translation>배포 “%1”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>“bakeoffctl deployments” lists those there are.</source>
        <translation>있는 배포는 “bakeoffctl deployments”로 볼 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>bakeoff::tables</name>
    <message>
        <source>Another version of the program keeps the profiles of this workspace.</source>
        <translation>이 작업 공간의 프로필은 다른 버전의 프로그램이 저장한 것입니다.</translation>
    </message>
    <message>
        <source>Keep the profile with that version.</source>
        <translation>그 버전으로 프로필을 저장하세요.</translation>
    </message>
    <message>
        <source>“%1” was kept by another version of the program.</source>
        <translation>“%1”은(는) 다른 버전의 프로그램이 저장했습니다.</translation>
    </message>
    <message>
        <source>Give another name.</source>
        <translation>다른 이름을 지정하세요.</translation>
    </message>
    <message>
        <source>There is no profile “%1” of your own.</source>
        <translation>직접 만든 프로필 중에 “%1”이(가) 없습니다.</translation>
    </message>
</context>
<context>
    <name>bakeoff::tables::AdviceModel</name>
    <message>
        <source>not measured yet</source>
        <translation>아직 측정하지 않음</translation>
    </message>
    <message>
        <source>cannot be met</source>
        <translation>맞출 수 없음</translation>
    </message>
    <message>
        <source>OS</source>
        <translation>OS</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>계획</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>조언</translation>
    </message>
    <message>
        <source>A month</source>
        <translation>월 비용</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
</context>
<context>
    <name>bakeoff::tables::ComparisonModel</name>
    <message>
        <source>Total (median)</source>
        <translation>합계(중앙값)</translation>
    </message>
    <message>
        <source>OS-only minus pre-installed: with a plus, OS-only takes that much longer.</source>
        <translation>OS 전용에서 사전 설치를 뺀 값입니다. 더하기이면 OS 전용이 그만큼 더 걸립니다.</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>차이</translation>
    </message>
</context>
<context>
    <name>bakeoff::tables::DeploymentsModel</name>
    <message>
        <source>%1, virtual machines: %2, host: %3</source>
        <translation>%1, 가상 머신: %2대, 호스트: %3</translation>
    </message>
    <message>
        <source>Deployment</source>
        <translation>배포</translation>
    </message>
    <message>
        <source>OS</source>
        <translation>OS</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>방식</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>생성 시각</translation>
    </message>
    <message>
        <source>%1, machines lost: %2</source>
        <translation>%1, 잃은 가상 머신: %2</translation>
    </message>
</context>
<context>
    <name>bakeoff::tables::HistoriesModel</name>
    <message>
        <source>Releases</source>
        <translation>릴리스</translation>
    </message>
    <message>
        <source>Advisories</source>
        <translation>권고</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>직접 만듦</translation>
    </message>
    <message>
        <source>The product&apos;s</source>
        <translation>제품에 포함</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>종류</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>항목 수</translation>
    </message>
    <message>
        <source>From</source>
        <translation>시작일</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>종료일</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>구분</translation>
    </message>
</context>
<context>
    <name>bakeoff::tables::HostsModel</name>
    <message>
        <source>Being tested …</source>
        <translation>테스트하는 중…</translation>
    </message>
    <message>
        <source>Not tested</source>
        <translation>테스트하지 않음</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>연결할 수 없음</translation>
    </message>
    <message>
        <source>Not usable</source>
        <translation>사용할 수 없음</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>준비됨</translation>
    </message>
    <message numerus="yes">
        <source>Ready, %n note(s)</source>
        <translation>
            <numerusform>준비됨, 참고 %n건</numerusform>
        </translation>
    </message>
    <message>
        <source>In use · %1</source>
        <translation>사용 중 · %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>실행 중</translation>
    </message>
    <message>
        <source>Acceleration</source>
        <translation>가속</translation>
    </message>
</context>
<context>
    <name>bakeoff::tables::ManifestModel</name>
    <message>
        <source>%1 (security)</source>
        <translation>%1(보안)</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>패키지</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>In the other</source>
        <translation>비교 대상</translation>
    </message>
    <message>
        <source>At the mirror</source>
        <translation>미러</translation>
    </message>
</context>
<context>
    <name>bakeoff::tables::MatrixDocument</name>
    <message>
        <source>offered</source>
        <translation>제공</translation>
    </message>
    <message>
        <source>not offered</source>
        <translation>제공 안 함</translation>
    </message>
    <message>
        <source>%1 on %2: %3</source>
        <translation>%2의 %1: %3</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s): %1</source>
        <translation>
            <numerusform>칸 %n개: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>whole matrix: %1</source>
        <translation>매트릭스 전체: %1</translation>
    </message>
    <message>
        <source>as inherited</source>
        <translation>상속</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>add %1</source>
        <translation>%1 추가</translation>
    </message>
    <message numerus="yes">
        <source>add %n line(s)</source>
        <translation>
            <numerusform>줄 %n개 추가</numerusform>
        </translation>
    </message>
    <message>
        <source>remove %1</source>
        <translation>%1 제거</translation>
    </message>
    <message numerus="yes">
        <source>remove %n line(s)</source>
        <translation>
            <numerusform>줄 %n개 제거</numerusform>
        </translation>
    </message>
    <message>
        <source>move %1</source>
        <translation>%1 이동</translation>
    </message>
    <message numerus="yes">
        <source>move %n line(s)</source>
        <translation>
            <numerusform>줄 %n개 이동</numerusform>
        </translation>
    </message>
    <message>
        <source>new matrix “%1”</source>
        <translation>새 매트릭스 “%1”</translation>
    </message>
    <message>
        <source>remove the matrix “%1”</source>
        <translation>매트릭스 “%1” 제거</translation>
    </message>
    <message>
        <source>rename the matrix to “%1”</source>
        <translation>매트릭스 이름을 “%1”(으)로 변경</translation>
    </message>
    <message>
        <source>fill down</source>
        <translation>아래로 채우기</translation>
    </message>
    <message>
        <source>fill right</source>
        <translation>오른쪽으로 채우기</translation>
    </message>
</context>
<context>
    <name>bakeoff::tables::MatrixModel</name>
    <message>
        <source>%1 on %2</source>
        <translation>%2의 %1</translation>
    </message>
    <message>
        <source>Not offered.</source>
        <translation>제공하지 않습니다.</translation>
    </message>
    <message>
        <source>%1, as the matrix says</source>
        <translation>%1(매트릭스 기본값)</translation>
    </message>
    <message>
        <source>No recipe yet: this service can be planned, but not deployed.</source>
        <translation>아직 레시피가 없어 계획만 할 수 있고 배포할 수는 없습니다.</translation>
    </message>
    <message>
        <source>Planning only: no template of this OS can be built here.</source>
        <translation>계획 전용입니다. 여기서는 이 OS의 템플릿을 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>Template: %1</source>
        <translation>템플릿: %1</translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation>제공 안 함</translation>
    </message>
</context>
<context>
    <name>bakeoff::tables::NodesModel</name>
    <message>
        <source>%1, memory: %2 MiB, vCPUs: %3</source>
        <translation>%1, 메모리: %2 MiB, vCPU: %3</translation>
    </message>
    <message>
        <source>Lost: %1</source>
        <translation>잃음: %1</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>가상 머신</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Cluster address</source>
        <translation>클러스터 주소</translation>
    </message>
    <message>
        <source>Published at</source>
        <translation>게시 주소</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>호스트</translation>
    </message>
</context>
<context>
    <name>bakeoff::tables::PlanModel</name>
    <message>
        <source>Phase</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>약 %1</translation>
    </message>
</context>
<context>
    <name>bakeoff::tables::PriceSetsModel</name>
    <message>
        <source>Your own</source>
        <translation>직접 만듦</translation>
    </message>
    <message>
        <source>The product&apos;s</source>
        <translation>제품에 포함</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>기준일</translation>
    </message>
    <message>
        <source>Instance types</source>
        <translation>인스턴스 유형</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>구분</translation>
    </message>
</context>
<context>
    <name>bakeoff::tables::RunsModel</name>
    <message>
        <source>Started</source>
        <translation>시작 시각</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>방식</translation>
    </message>
    <message>
        <source>Deploy time</source>
        <translation>배포 시간</translation>
    </message>
    <message>
        <source>Templates before</source>
        <translation>템플릿 준비</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>결과</translation>
    </message>
    <message>
        <source>Acceleration</source>
        <translation>가속</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>프로세서</translation>
    </message>
    <message>
        <source>TCG (software emulation)</source>
        <translation>TCG(소프트웨어 에뮬레이션)</translation>
    </message>
    <message>
        <source>%1 on %2, %3, %4</source>
        <translation>%2의 %1, %3, %4</translation>
    </message>
    <message>
        <source>Outcome: %1</source>
        <translation>결과: %1</translation>
    </message>
    <message>
        <source>Acceleration: %1</source>
        <translation>가속: %1</translation>
    </message>
    <message>
        <source>Host: %1, cores: %2, memory: %3</source>
        <translation>호스트: %1, 코어: %2개, 메모리: %3</translation>
    </message>
    <message>
        <source>unknown processor</source>
        <translation>알 수 없는 프로세서</translation>
    </message>
    <message>
        <source>libvirt %1, QEMU %2</source>
        <translation>libvirt %1, QEMU %2</translation>
    </message>
    <message>
        <source>%1: %2 MiB</source>
        <translation>%1: %2 MiB</translation>
    </message>
    <message>
        <source>%1: %2 MiB, %3</source>
        <translation>%1: %2 MiB, %3</translation>
    </message>
</context>
<context>
    <name>bakeoff::tables::ScenarioModel</name>
    <message>
        <source>not offered</source>
        <translation>제공 안 함</translation>
    </message>
    <message>
        <source>The same in both.</source>
        <translation>양쪽이 같습니다.</translation>
    </message>
    <message>
        <source>here: %1
in the other: %2</source>
        <translation>이쪽: %1
다른 쪽: %2</translation>
    </message>
    <message>
        <source>Note, demand or pinned template differ.</source>
        <translation>메모, 수요 또는 고정한 템플릿이 다릅니다.</translation>
    </message>
    <message>
        <source>Only in the other.</source>
        <translation>다른 쪽에만 있습니다.</translation>
    </message>
    <message>
        <source>Only here.</source>
        <translation>이쪽에만 있습니다.</translation>
    </message>
    <message>
        <source>Generations here: %1, in the other: %2.</source>
        <translation>세대 수: 이쪽 %1, 다른 쪽 %2.</translation>
    </message>
</context>
<context>
    <name>bakeoff::tables::TemplatesModel</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n분</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n시간</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n일</numerusform>
        </translation>
    </message>
    <message>
        <source>From OS templates that were deleted</source>
        <translation>삭제된 OS 템플릿에서 만든 것</translation>
    </message>
    <message>
        <source>%1 (packages only)</source>
        <translation>%1(패키지만)</translation>
    </message>
    <message>
        <source>%1 of the deployment %2 (%3), %4</source>
        <translation>배포 %2(%3)의 %1, %4</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2의 %1</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>템플릿</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>사유</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>세대</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>디스크</translation>
    </message>
    <message>
        <source>Shared</source>
        <translation>공유</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>패키지</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>경과</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>레시피</translation>
    </message>
    <message>
        <source>Its recipe has changed since.</source>
        <translation>만든 뒤 레시피가 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Its OS template was built anew since.</source>
        <translation>만든 뒤 OS 템플릿이 새로 만들어졌습니다.</translation>
    </message>
    <message>
        <source>Newer packages: %1, security fixes among them: %2.</source>
        <translation>새 버전이 나온 패키지 %1개, 그중 보안 수정 %2개.</translation>
    </message>
</context>
<context>
    <name>bakeoff::tables::TimelineModel</name>
    <message>
        <source>Cleaning up: %1</source>
        <translation>정리하는 중: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>machine: what it does</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>step (progress)</comment>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>템플릿</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>%1
Phase: %2
Duration: %3</source>
        <translation>%1
단계: %2
시간: %3</translation>
    </message>
</context>
<context>
    <name>bakeoff::tables::VerdictDocument</name>
    <message numerus="yes">
        <source>Apply the advice to %n cell(s)</source>
        <translation>
            <numerusform>칸 %n개에 조언 적용</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no prices that the profile could name.</source>
        <translation>프로필에 적을 요금표가 없습니다.</translation>
    </message>
    <message>
        <source>Import a price set first.</source>
        <translation>먼저 요금표를 가져오세요.</translation>
    </message>
</context>
<context>
    <name>bakeoff::tables::WorkModel</name>
    <message>
        <source>Waiting</source>
        <translation>대기</translation>
    </message>
    <message>
        <source>At work</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Not begun</source>
        <translation>시작 안 함</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>템플릿</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>진행률</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>단계</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets</name>
    <message>
        <source>“%1” is no kind of report.</source>
        <translation>“%1”: 보고서 종류가 아닙니다.</translation>
    </message>
    <message>
        <source>End the name with .pdf, .html or .csv.</source>
        <translation>파일 이름을 .pdf, .html, .csv 중 하나로 끝내세요.</translation>
    </message>
    <message>
        <source>No terminal program was found.</source>
        <translation>터미널 프로그램을 찾지 못했습니다.</translation>
    </message>
    <message>
        <source>Install one, such as xterm, or run this in a terminal while this window is open:
%1</source>
        <translation>xterm 같은 터미널을 설치하거나, 이 창이 열려 있는 동안 터미널에서 다음을 실행하세요.
%1</translation>
    </message>
    <message>
        <source>Press Enter to close this window.</source>
        <translation>Enter 키를 누르면 이 창이 닫힙니다.</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::AnswerTab</name>
    <message numerus="yes">
        <source>Apply to the matrix: %n cell(s)</source>
        <translation>
            <numerusform>매트릭스에 적용: 칸 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Apply to the matrix</source>
        <translation>매트릭스에 적용</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>A month: all pre-installed %1, all OS-only %2, your plan %3, as advised %4.</source>
        <translation>월 비용: 모두 사전 설치 %1, 모두 OS 전용 %2, 현재 계획 %3, 조언대로 %4.</translation>
    </message>
    <message numerus="yes">
        <source>The advice was applied to %n cell(s); Undo takes it back.</source>
        <translation>
            <numerusform>칸 %n개에 조언을 적용했습니다. 실행 취소로 되돌릴 수 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Report…</source>
        <translation>보고서…</translation>
    </message>
    <message>
        <source>Advice for each cell</source>
        <translation>칸별 조언</translation>
    </message>
    <message>
        <source>Deploy by both strategies, then the lines and where they cross are shown here.</source>
        <translation>두 방식으로 배포하면 두 선과 만나는 곳이 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Deploy by both strategies, then the criteria have figures.</source>
        <translation>두 방식으로 배포하면 기준별 숫자가 나옵니다.</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::AssumptionField</name>
    <message>
        <source>Back to how it begins</source>
        <translation>처음 값으로</translation>
    </message>
    <message>
        <source>%1: back to how it begins</source>
        <translation>%1: 처음 값으로</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::AssumptionPanel</name>
    <message>
        <source>No prices could be read.</source>
        <translation>읽을 수 있는 요금표가 없습니다.</translation>
    </message>
    <message>
        <source>%1 USD an hour, prices of %2.</source>
        <translation>시간당 %1USD, %2의 요금.</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>매트릭스</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>요금표</translation>
    </message>
    <message>
        <source>Instance type</source>
        <translation>인스턴스 유형</translation>
    </message>
    <message>
        <source>Price sets: import, remove</source>
        <translation>요금표: 가져오기, 제거</translation>
    </message>
    <message>
        <source>Reset all assumptions</source>
        <translation>모든 가정 초기화</translation>
    </message>
    <message>
        <source>Deploy times of</source>
        <translation>배포 시간 기준</translation>
    </message>
    <message>
        <source>Your runs</source>
        <translation>내 실행</translation>
    </message>
    <message>
        <source>Reference runs</source>
        <translation>기준 측정</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>실행</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::AttributeFields</name>
    <message>
        <source>as inherited (%1)</source>
        <translation>상속(%1)</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>정하지 않음</translation>
    </message>
    <message>
        <source> s</source>
        <translation>초</translation>
    </message>
    <message>
        <source>several values</source>
        <translation>여러 값</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::CellDelegate</name>
    <message>
        <source>As the matrix says</source>
        <translation>매트릭스 기본값</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::CellInspector</name>
    <message>
        <source>A golden image of this service on this OS: quick to deploy, one more image to patch.</source>
        <translation>이 OS에 이 서비스까지 담은 골든 이미지입니다. 배포가 빠른 대신 패치할 이미지가 하나 늘어납니다.</translation>
    </message>
    <message>
        <source>Only the OS is in the image; Puppet installs the service on every deploy: fewer images, longer deploys.</source>
        <translation>이미지에는 OS만 있고 배포할 때마다 Puppet이 서비스를 설치합니다. 이미지는 적지만 배포가 오래 걸립니다.</translation>
    </message>
    <message>
        <source>No recipe yet. It counts in the plan, but cannot be built.</source>
        <translation>아직 레시피가 없습니다. 계획에는 포함되지만 만들 수는 없습니다.</translation>
    </message>
    <message>
        <source>Planning only. No template of this OS can be built here.</source>
        <translation>계획 전용입니다. 여기서는 이 OS의 템플릿을 만들 수 없습니다.</translation>
    </message>
    <message>
        <source>None yet. The first deploy builds it.</source>
        <translation>아직 없습니다. 처음 배포할 때 만듭니다.</translation>
    </message>
    <message>
        <source>Being built.</source>
        <translation>만들고 있습니다.</translation>
    </message>
    <message>
        <source>Revoked. It cannot be deployed.</source>
        <translation>폐기되어 배포할 수 없습니다.</translation>
    </message>
    <message>
        <source>Ready.</source>
        <translation>준비되었습니다.</translation>
    </message>
    <message>
        <source>Generation %1, %2, built %3 in %4.</source>
        <translation>%1세대, %2, %3에 %4 만에 만들었습니다.</translation>
    </message>
    <message>
        <source>Not measured yet.</source>
        <translation>아직 측정하지 않았습니다.</translation>
    </message>
    <message numerus="yes">
        <source>on %1, and %n more cell(s)</source>
        <translation>
            <numerusform>%1, 그 밖의 칸 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>on %1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>As the matrix says (%1)</source>
        <translation>매트릭스 기본값(%1)</translation>
    </message>
    <message>
        <source>This service is not offered on this OS.</source>
        <translation>이 OS에서는 이 서비스를 제공하지 않습니다.</translation>
    </message>
    <message>
        <source>Cannot be deployed: no recipe yet.</source>
        <translation>아직 레시피가 없어 배포할 수 없습니다.</translation>
    </message>
    <message>
        <source>Cannot be deployed: this OS is for planning only.</source>
        <translation>계획 전용 OS라서 배포할 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose a cell to see and change how its service is offered.</source>
        <translation>칸을 선택하면 서비스 제공 방식을 보고 바꿀 수 있습니다.</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>제공</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>방식</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>템플릿</translation>
    </message>
    <message>
        <source>Measured deploy time</source>
        <translation>측정된 배포 시간</translation>
    </message>
    <message>
        <source>Deploy this</source>
        <translation>이대로 배포</translation>
    </message>
    <message>
        <source>Opens the Deploy page with this service, OS and strategy chosen</source>
        <translation>이 서비스, OS, 방식을 선택한 상태로 배포 화면을 엽니다</translation>
    </message>
    <message>
        <source>As its OS says (%1)</source>
        <translation>OS 설정(%1)</translation>
    </message>
    <message>
        <source>As its service says (%1)</source>
        <translation>서비스 설정(%1)</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>계획</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>for this cell</source>
        <translation>이 칸에 대한 메모</translation>
    </message>
    <message>
        <source>Note on the cell</source>
        <translation>칸 메모</translation>
    </message>
    <message>
        <source>Release lines</source>
        <translation>릴리스 계열</translation>
    </message>
    <message>
        <source>Always the newest</source>
        <translation>항상 최신 세대</translation>
    </message>
    <message>
        <source>Pin generation %1 (%2)</source>
        <translation>%1세대 고정(%2)</translation>
    </message>
    <message>
        <source>Pinned, but not there: %1</source>
        <translation>고정했지만 없음: %1</translation>
    </message>
    <message>
        <source>Which generation is deployed</source>
        <translation>배포할 세대</translation>
    </message>
    <message>
        <source>Stale: %1</source>
        <translation>오래됨: %1</translation>
    </message>
    <message>
        <source>%1: p50 %2, p95 %3 (runs: %4, %5, %6)</source>
        <translation>%1: p50 %2, p95 %3(실행 %4회, %5, %6)</translation>
    </message>
    <message>
        <source>of it installing: %1</source>
        <translation>그중 설치: %1</translation>
    </message>
    <message>
        <source>No recipe yet.</source>
        <translation>아직 레시피가 없습니다.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Packages: %1</source>
        <translation>패키지: %1</translation>
    </message>
    <message>
        <source>several notes</source>
        <translation>여러 메모</translation>
    </message>
    <message>
        <source>for these cells</source>
        <translation>선택한 칸</translation>
    </message>
    <message>
        <source>As inherited</source>
        <translation>상속된 값</translation>
    </message>
    <message>
        <source>These cells do not agree; what you choose goes for all of them.</source>
        <translation>칸마다 다릅니다. 고르면 선택한 칸에 모두 적용됩니다.</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>레시피</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::CommandDialog</name>
    <message>
        <source>Run a command in %1 (%2)</source>
        <translation>%1(%2)에서 명령 실행</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>중지</translation>
    </message>
    <message>
        <source>What the command printed</source>
        <translation>명령의 출력</translation>
    </message>
    <message>
        <source>Command, run as root by /bin/sh in the guest:</source>
        <translation>게스트에서 root로 /bin/sh가 실행할 명령:</translation>
    </message>
    <message>
        <source>Stopping.</source>
        <translation>중지하는 중입니다.</translation>
    </message>
    <message>
        <source>Running; what it prints comes when it has ended.</source>
        <translation>실행 중입니다. 출력은 끝난 뒤에 표시됩니다.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>중지했습니다.</translation>
    </message>
    <message>
        <source>Exit code: %1</source>
        <translation>종료 코드: %1</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::ComparisonChoice</name>
    <message>
        <source>Topology</source>
        <translation>토폴로지</translation>
    </message>
    <message>
        <source>OS</source>
        <translation>OS</translation>
    </message>
    <message>
        <source>Acceleration</source>
        <translation>가속</translation>
    </message>
    <message>
        <source>All hosts</source>
        <translation>모든 호스트</translation>
    </message>
    <message>
        <source>unknown processor</source>
        <translation>알 수 없는 프로세서</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>호스트</translation>
    </message>
    <message>
        <source>From</source>
        <translation>시작일</translation>
    </message>
    <message>
        <source>To</source>
        <translation>종료일</translation>
    </message>
    <message>
        <source>First day of the runs that count (UTC)</source>
        <translation>집계할 실행의 첫날(UTC)</translation>
    </message>
    <message>
        <source>Last day of the runs that count (UTC)</source>
        <translation>집계할 실행의 마지막 날(UTC)</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>전체 기간</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::ComparisonPage</name>
    <message>
        <source>Report</source>
        <translation>보고서</translation>
    </message>
    <message>
        <source>PDF document (*.pdf);;Web page (*.html);;Comma-separated values (*.csv)</source>
        <translation>PDF 문서 (*.pdf);;웹 페이지 (*.html);;쉼표로 구분한 값 (*.csv)</translation>
    </message>
    <message>
        <source>The report was written to “%1”.</source>
        <translation>보고서를 “%1”에 썼습니다.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Which strategy serves you better, why, and how sure that is.</source>
        <translation>어느 방식이 더 나은지, 왜 그런지, 얼마나 확실한지.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>결론</translation>
    </message>
    <message>
        <source>Deploy time</source>
        <translation>배포 시간</translation>
    </message>
    <message>
        <source>Patch burden</source>
        <translation>패치 부담</translation>
    </message>
    <message>
        <source>Monthly cost</source>
        <translation>월 비용</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>위험</translation>
    </message>
    <message>
        <source>Parts of the comparison</source>
        <translation>비교의 부분</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::ConsoleDialog</name>
    <message>
        <source>Console log of %1 (%2)</source>
        <translation>%1(%2)의 콘솔 로그</translation>
    </message>
    <message>
        <source>It has written nothing yet.</source>
        <translation>아직 아무것도 쓰지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>복사됨</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy to the clipboard</source>
        <translation>클립보드에 복사합니다</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::CostTab</name>
    <message>
        <source>The workload costs %1 a month (%2 USD), whatever the strategy.</source>
        <translation>어느 방식이든 워크로드 비용은 월 %1(%2USD)입니다.</translation>
    </message>
    <message>
        <source>Deploy by both strategies, then what each costs is shown here.</source>
        <translation>두 방식으로 배포하면 각각의 비용이 여기에 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::DataSetsDialog</name>
    <message>
        <source>Remove</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>비고</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>삭제…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::DefinitionActions</name>
    <message>
        <source>Delete a definition</source>
        <translation>정의 삭제</translation>
    </message>
    <message>
        <source>Delete the definition of %1?</source>
        <translation>%1의 정의를 삭제할까요?</translation>
    </message>
    <message>
        <source>Its folder goes to the trash, and no workspace offers it any more. Matrices that show it keep its row or column under its id; templates and deployments of it stay.</source>
        <translation>폴더가 휴지통으로 옮겨지고 모든 작업 공간의 목록에서 빠집니다. 이미 쓰고 있는 매트릭스에는 행이나 열이 ID로 남고, 템플릿과 배포도 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::DefinitionDialog</name>
    <message>
        <source>Name in English</source>
        <translation>영어 이름</translation>
    </message>
    <message>
        <source>Name in Korean</source>
        <translation>한국어 이름</translation>
    </message>
    <message>
        <source>Left empty, the English name is shown in Korean too.</source>
        <translation>비워 두면 한국어 화면에도 영어 이름이 나옵니다.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Names its folder, its files and its virtual machines. It cannot be changed later.</source>
        <translation>폴더, 파일, 가상 머신의 이름에 쓰이며 나중에 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>Follows the releases of</source>
        <translation>릴리스 기준</translation>
    </message>
    <message>
        <source>The upstream component whose end of life and release rate are shown in the matrix. Those in the list are known; another is taken as it is.</source>
        <translation>매트릭스에 지원 종료일과 릴리스 빈도를 보여 줄 업스트림 구성 요소입니다. 목록에 있는 것은 자료가 있고, 다른 이름은 그대로 받아들입니다.</translation>
    </message>
    <message>
        <source>Release line</source>
        <translation>릴리스 계열</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::DeployForm</name>
    <message>
        <source>%1 (planning only)</source>
        <translation>%1(계획 전용)</translation>
    </message>
    <message>
        <source>No template of this OS can be built here; it is in the matrix for planning.</source>
        <translation>여기서는 이 OS의 템플릿을 만들 수 없습니다. 계획을 위해 매트릭스에 있습니다.</translation>
    </message>
    <message>
        <source>OS</source>
        <translation>OS</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>방식</translation>
    </message>
    <message>
        <source>Clones a golden image that already contains the service; only the settings of each machine are made at deploy time.</source>
        <translation>서비스가 이미 들어 있는 골든 이미지를 복제합니다. 배포할 때는 가상 머신별 설정만 합니다.</translation>
    </message>
    <message>
        <source>Clones the OS template; the configuration tool installs and configures the service on every deploy.</source>
        <translation>OS 템플릿을 복제합니다. 배포할 때마다 구성 도구가 서비스를 설치하고 구성합니다.</translation>
    </message>
    <message>
        <source>Compare both</source>
        <translation>둘 다 비교</translation>
    </message>
    <message>
        <source>Deploys one way, removes it, then the other way: neither takes processor time from the other.</source>
        <translation>한 방식으로 배포하고 제거한 뒤 다른 방식으로 배포합니다. 서로 CPU 시간을 빼앗지 않습니다.</translation>
    </message>
    <message>
        <source>Clone</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>The disk starts empty on top of the template (a backing file): made in an instant.</source>
        <translation>템플릿을 백킹 파일로 삼아 빈 디스크에서 시작하므로 바로 만들어집니다.</translation>
    </message>
    <message>
        <source>Copies the template&apos;s whole disk: independent of the template, but takes time and space.</source>
        <translation>템플릿의 디스크를 모두 복사합니다. 템플릿과 무관해지지만 시간과 공간이 듭니다.</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>실행 횟수</translation>
    </message>
    <message>
        <source>How often each strategy is measured, in turns: each deployment is removed before the next one is made, and the last one stays.</source>
        <translation>방식마다 몇 번 측정할지 정합니다. 방식을 번갈아 실행하며, 다음 배포를 만들기 전에 앞의 배포를 제거하고 마지막 배포는 남겨 둡니다.</translation>
    </message>
    <message>
        <source>How often each strategy is measured</source>
        <translation>방식마다 측정하는 횟수</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::DeployOptions</name>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>대수</translation>
    </message>
    <message>
        <source>Memory of each</source>
        <translation>대당 메모리</translation>
    </message>
    <message>
        <source>vCPUs of each</source>
        <translation>대당 vCPU</translation>
    </message>
    <message>
        <source>Machines of the role %1</source>
        <translation>역할 %1의 가상 머신 수</translation>
    </message>
    <message>
        <source>Memory of each %1</source>
        <translation>%1 대당 메모리</translation>
    </message>
    <message>
        <source>vCPUs of each %1</source>
        <translation>%1 대당 vCPU</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>%1~%2</translation>
    </message>
    <message>
        <source>This topology always has as many.</source>
        <translation>이 토폴로지에서는 항상 같은 수입니다.</translation>
    </message>
    <message>
        <source>At least %1 MiB</source>
        <translation>최소 %1 MiB</translation>
    </message>
    <message>
        <source>Port of %1</source>
        <translation>%1 포트</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>자동</translation>
    </message>
    <message>
        <source>Where it is published on 127.0.0.1 of this computer; automatic: any port that is free. In the machine it is port %1.</source>
        <translation>이 컴퓨터의 127.0.0.1에 게시할 포트입니다. 자동이면 비어 있는 포트를 고릅니다. 가상 머신 안에서는 포트 %1입니다.</translation>
    </message>
    <message>
        <source>%1 (user %2)</source>
        <translation>%1(사용자 %2)</translation>
    </message>
    <message>
        <source>generated</source>
        <translation>자동 생성</translation>
    </message>
    <message>
        <source>8 to 128 letters, digits, spaces and signs of ASCII; empty: one is generated. It is kept where the deployment&apos;s secrets are, and nowhere else.</source>
        <translation>ASCII 문자, 숫자, 공백, 기호 8~128자. 비워 두면 자동으로 만듭니다. 배포의 비밀 정보를 보관하는 곳에만 저장됩니다.</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>입력한 내용 표시</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>표시: %1</translation>
    </message>
    <message>
        <source>The virtual machines need %1 of memory, but the host has %2.</source>
        <translation>가상 머신에 메모리 %1이(가) 필요하지만 호스트에는 %2이(가) 있습니다.</translation>
    </message>
    <message>
        <source>Choose fewer or smaller machines.</source>
        <translation>가상 머신 수를 줄이거나 더 작은 가상 머신을 선택하세요.</translation>
    </message>
    <message>
        <source>machines: %1</source>
        <translation>가상 머신: %1대</translation>
    </message>
    <message>
        <source>memory: %1 of the host&apos;s %2</source>
        <translation>메모리: 호스트의 %2 중 %1</translation>
    </message>
    <message>
        <source>memory: %1</source>
        <translation>메모리: %1</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>변경됨</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>옵션</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>초기화</translation>
    </message>
    <message>
        <source>Back to the topology&apos;s own values</source>
        <translation>토폴로지의 기본값으로 되돌립니다</translation>
    </message>
    <message>
        <source>Public key for SSH</source>
        <translation>SSH 공개 키</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>A file such as ~/.ssh/id_ed25519.pub: whoever has its private key can log in to every machine as root. The private key stays where it is.</source>
        <translation>~/.ssh/id_ed25519.pub 같은 파일입니다. 그 개인 키를 가진 사람은 모든 가상 머신에 root로 로그인할 수 있습니다. 개인 키는 제자리에 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Choose the file of the public key</source>
        <translation>공개 키 파일 선택</translation>
    </message>
    <message>
        <source>Choose a public key</source>
        <translation>공개 키 선택</translation>
    </message>
    <message>
        <source>Public keys (*.pub);;All files (*)</source>
        <translation>공개 키 (*.pub);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Number and size of the machines, ports, passwords and a key for SSH</source>
        <translation>가상 머신의 수와 크기, 포트, 비밀번호, SSH 키</translation>
    </message>
    <message>
        <source>The file “%1” is being read.</source>
        <translation>파일 “%1”을(를) 읽는 중입니다.</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::DeployPage</name>
    <message>
        <source>Choose a topology.</source>
        <translation>토폴로지를 선택하세요.</translation>
    </message>
    <message>
        <source>This workspace is open read-only, so nothing can be deployed from here.</source>
        <translation>작업 공간을 읽기 전용으로 열었으므로 여기서는 배포할 수 없습니다.</translation>
    </message>
    <message>
        <source>Deploy</source>
        <translation>배포</translation>
    </message>
    <message>
        <source>Choose what to deploy and how; see the plan; click once.</source>
        <translation>무엇을 어떻게 배포할지 선택하고, 계획을 확인한 뒤, 한 번만 누르세요.</translation>
    </message>
    <message>
        <source>Carries out the plan below (Ctrl+Return)</source>
        <translation>아래 계획을 실행합니다(Ctrl+Return)</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Running deployments (%1)</source>
        <translation>실행 중인 배포(%1)</translation>
    </message>
    <message>
        <source>The matrix pins %1, generation %2: that one is deployed, whatever newer ones there are.</source>
        <translation>매트릭스에서 %1 %2세대를 고정했습니다. 더 새로운 세대가 있어도 이 템플릿으로 배포합니다.</translation>
    </message>
    <message>
        <source>Use the newest</source>
        <translation>최신 템플릿 사용</translation>
    </message>
    <message>
        <source>Deploys the newest template this time; the matrix stays as it is</source>
        <translation>이번에는 최신 템플릿으로 배포합니다. 매트릭스는 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>Lost: the virtual machine of deployment %1 does not run any more.</source>
        <translation>잃음: 배포 %1의 가상 머신이 더는 실행되지 않습니다.</translation>
    </message>
    <message>
        <source>The virtual machine of deployment %1 runs again.</source>
        <translation>배포 %1의 가상 머신이 다시 실행됩니다.</translation>
    </message>
    <message>
        <source>Running deployments (%1), machines lost: %2</source>
        <translation>실행 중인 배포(%1), 잃은 가상 머신: %2</translation>
    </message>
    <message>
        <source>Wait until what was left unfinished has been dealt with.</source>
        <translation>끝나지 않은 작업의 처리가 끝날 때까지 기다리세요.</translation>
    </message>
    <message>
        <source>Wait until the work on this deployment has ended.</source>
        <translation>이 배포에 대한 작업이 끝날 때까지 기다리세요.</translation>
    </message>
    <message>
        <source>Everything is being stopped.</source>
        <translation>모든 작업을 중지하는 중입니다.</translation>
    </message>
    <message>
        <source>Wait until what is under way has ended.</source>
        <translation>진행 중인 작업이 끝날 때까지 기다리세요.</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::DeploySession</name>
    <message>
        <source>%1 on %2</source>
        <translation>%2의 %1</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::DeployTimeTab</name>
    <message>
        <source>%1: %2</source>
        <comment>clone mode, sentence</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No run was recorded in these days. Choose other dates.</source>
        <translation>이 기간에 기록된 실행이 없습니다. 다른 날짜를 고르세요.</translation>
    </message>
    <message>
        <source>Measured under TCG (software emulation): the seconds are longer than on a host with KVM. Compare the two strategies with each other, not with other hosts.</source>
        <translation>TCG(소프트웨어 에뮬레이션)에서 측정했습니다. KVM을 쓰는 호스트보다 오래 걸리므로 다른 호스트의 값과 비교하지 말고 두 방식끼리만 비교하세요.</translation>
    </message>
    <message numerus="yes">
        <source>Runs of %n host(s) are counted together; choose one to compare like with like.</source>
        <translation>
            <numerusform>호스트 %n대의 실행을 함께 집계했습니다. 같은 조건에서 비교하려면 하나를 고르세요.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing measured yet</source>
        <translation>아직 측정한 것이 없습니다</translation>
    </message>
    <message>
        <source>Every deploy is measured phase by phase. Deploy a topology with “Compare both”, and this page answers which strategy is faster, and where the time goes.</source>
        <translation>모든 배포는 단계별로 측정됩니다. “둘 다 비교”로 토폴로지를 배포하면 어느 방식이 더 빠른지, 시간이 어디에 쓰이는지 여기서 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Go to Deploy</source>
        <translation>배포 화면으로</translation>
    </message>
    <message>
        <source>Reading the recorded runs …</source>
        <translation>기록된 실행을 읽는 중…</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Your runs</source>
        <translation>내 실행</translation>
    </message>
    <message>
        <source>Reference runs</source>
        <translation>기준 측정</translation>
    </message>
    <message>
        <source>Measure your own</source>
        <translation>직접 측정하기</translation>
    </message>
    <message>
        <source>Back to all bars</source>
        <translation>전체 막대로 돌아가기</translation>
    </message>
    <message>
        <source>Runs left out because other work was under way on the host: %L1.</source>
        <translation>호스트에서 다른 작업이 함께 진행되어 제외한 실행: %L1회</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::DeployerBackend</name>
    <message>
        <source>Deployment %1 is repaired.</source>
        <translation>배포 %1을(를) 복구했습니다.</translation>
    </message>
    <message>
        <source>Deployment %1 could not be repaired: %2</source>
        <translation>배포 %1을(를) 복구하지 못했습니다: %2</translation>
    </message>
    <message numerus="yes">
        <source>Deployment %1 was repaired %n time(s) within the hour and breaks again; it is left for a person to look at.</source>
        <translation>
            <numerusform>배포 %1을(를) 한 시간 안에 %n번 복구했지만 다시 고장 났습니다. 사람이 살펴보도록 그대로 둡니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Deployment %1 is repaired without being asked: %2.</source>
        <translation>배포 %1을(를) 자동으로 복구합니다: %2.</translation>
    </message>
    <message>
        <source>This computer was restarted: the machines of deployment %1 are started again.</source>
        <translation>이 컴퓨터가 다시 시작되었습니다. 배포 %1의 가상 머신을 다시 켭니다.</translation>
    </message>
    <message>
        <source>Deployment %1 runs again.</source>
        <translation>배포 %1이(가) 다시 실행됩니다.</translation>
    </message>
    <message>
        <source>Deployment %1 could not be started again: %2</source>
        <translation>배포 %1을(를) 다시 켜지 못했습니다: %2</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::DeploymentDetails</name>
    <message>
        <source>Suspending.</source>
        <translation>일시 중지하는 중입니다.</translation>
    </message>
    <message>
        <source>Resuming.</source>
        <translation>재개하는 중입니다.</translation>
    </message>
    <message>
        <source>Restarting: each machine is waited for until it answers again.</source>
        <translation>다시 시작하는 중입니다. 가상 머신마다 다시 응답할 때까지 기다립니다.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>All machines</source>
        <translation>모든 가상 머신</translation>
    </message>
    <message>
        <source>Lost: %1. Repairing replaces what is lost; the other machines go on.</source>
        <translation>잃음: %1. 복구하면 잃은 것을 교체하며, 다른 가상 머신은 계속 실행됩니다.</translation>
    </message>
    <message>
        <source>This topology always has as many machines.</source>
        <translation>이 토폴로지에서는 가상 머신 수가 항상 같습니다.</translation>
    </message>
    <message>
        <source>Adds machines while it runs, or takes some away</source>
        <translation>실행 중에 가상 머신을 늘리거나 줄입니다</translation>
    </message>
    <message>
        <source>Asks every machine, and replaces those that are dead or do not answer</source>
        <translation>모든 가상 머신에 물어보고, 죽었거나 응답하지 않는 것을 교체합니다</translation>
    </message>
    <message>
        <source>What the machine wrote to its serial port</source>
        <translation>가상 머신이 시리얼 포트에 쓴 내용</translation>
    </message>
    <message>
        <source>Choose a machine first</source>
        <translation>먼저 가상 머신을 고르세요</translation>
    </message>
    <message>
        <source>Runs a command in the guest, as root</source>
        <translation>게스트에서 root로 명령을 실행합니다</translation>
    </message>
    <message>
        <source>Scale…</source>
        <translation>확장/축소…</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>복구</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Removes these virtual machines with their disks, secrets and published ports</source>
        <translation>이 가상 머신들과 디스크, 비밀 정보, 게시한 포트를 제거합니다</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>가상 머신</translation>
    </message>
    <message>
        <source>Machine that is acted on</source>
        <translation>작업할 가상 머신</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>일시 중지</translation>
    </message>
    <message>
        <source>Stops the machine where it is; it keeps its memory</source>
        <translation>가상 머신을 그 자리에서 멈춥니다. 메모리 내용은 유지됩니다</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>재개</translation>
    </message>
    <message>
        <source>Lets a suspended machine go on where it was</source>
        <translation>일시 중지한 가상 머신을 멈춘 곳부터 계속합니다</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>다시 시작</translation>
    </message>
    <message>
        <source>Has the guest system restart; of several, one after another</source>
        <translation>게스트 시스템을 다시 시작합니다. 여러 대면 하나씩 차례로 합니다</translation>
    </message>
    <message>
        <source>Console log</source>
        <translation>콘솔 로그</translation>
    </message>
    <message>
        <source>Run a command…</source>
        <translation>명령 실행…</translation>
    </message>
    <message>
        <source>Repair by itself</source>
        <translation>자동 복구</translation>
    </message>
    <message>
        <source>As soon as a machine dies it is replaced without being asked, while this window is open. What breaks more often than this within an hour is left for a person to look at.</source>
        <translation>이 창이 열려 있는 동안 가상 머신이 죽으면 묻지 않고 바로 교체합니다. 한 시간 안에 이보다 자주 고장 나면 사람이 살펴보도록 그대로 둡니다.</translation>
    </message>
    <message>
        <source>at most </source>
        <translation>시간당 최대 </translation>
    </message>
    <message>
        <source> times an hour</source>
        <translation>번</translation>
    </message>
    <message>
        <source>How often an hour it may be repaired without being asked</source>
        <translation>요청 없이 복구할 수 있는 시간당 횟수</translation>
    </message>
    <message>
        <source>Machines of the deployment</source>
        <translation>배포의 가상 머신</translation>
    </message>
    <message>
        <source>It was deployed without a public key (see “Options” before a deploy)</source>
        <translation>공개 키 없이 배포했습니다(배포 전 “옵션” 참고)</translation>
    </message>
    <message>
        <source>Logs in as root, in a terminal window</source>
        <translation>터미널 창에서 root로 로그인합니다</translation>
    </message>
    <message>
        <source>Opening SSH: the machine is asked for its keys.</source>
        <translation>SSH 여는 중: 가상 머신에 호스트 키를 묻고 있습니다.</translation>
    </message>
    <message>
        <source>SSH session</source>
        <translation>SSH 세션</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::DeploymentsPanel</name>
    <message>
        <source>Running deployments</source>
        <translation>실행 중인 배포</translation>
    </message>
    <message>
        <source>Nothing is deployed from this workspace.</source>
        <translation>이 작업 공간에서 배포한 것이 없습니다.</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Removes these virtual machines with their disks, secrets and published ports</source>
        <translation>가상 머신을 디스크, 시크릿, 공개된 포트와 함께 제거합니다</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>자세히</translation>
    </message>
    <message>
        <source>Its machines and what can be done with them, its addresses and passwords</source>
        <translation>가상 머신과 할 수 있는 작업, 주소와 암호</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>복구</translation>
    </message>
    <message>
        <source>Asks every machine, and replaces those that are dead or do not answer</source>
        <translation>모든 가상 머신에 물어보고, 죽었거나 응답하지 않는 것을 교체합니다</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::DestroyMessages</name>
    <message>
        <source>Destroy deployment</source>
        <translation>배포 제거</translation>
    </message>
    <message>
        <source>Destroy deployment %1?</source>
        <translation>배포 %1 항목을 제거하시겠습니까?</translation>
    </message>
    <message>
        <source>Its virtual machines, disks, secrets and published ports are removed. The measured times stay.</source>
        <translation>가상 머신, 디스크, 시크릿, 공개된 포트가 제거됩니다. 측정된 시간은 남습니다.</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Deployment %1 could not be removed completely.</source>
        <translation>배포 %1 항목을 완전히 제거하지 못했습니다.</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::EndpointsPanel</name>
    <message>
        <source>Copy %1</source>
        <translation>%1 복사</translation>
    </message>
    <message>
        <source>%1 (user %2)</source>
        <translation>%1(사용자 %2)</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>보기</translation>
    </message>
    <message>
        <source>Show: %1</source>
        <translation>보기: %1</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>숨기기</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::FigureChart</name>
    <message>
        <source>Nothing to show yet.</source>
        <translation>아직 표시할 것이 없습니다.</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>차트</translation>
    </message>
    <message>
        <source>Export chart</source>
        <translation>차트 내보내기</translation>
    </message>
    <message>
        <source>Reset zoom</source>
        <translation>확대 초기화</translation>
    </message>
    <message>
        <source>Show all of the chart again (double click)</source>
        <translation>차트 전체 다시 보기(두 번 클릭)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>Export the chart as a picture or a table</source>
        <translation>차트를 그림이나 표로 내보내기</translation>
    </message>
    <message>
        <source>PNG image</source>
        <translation>PNG 그림</translation>
    </message>
    <message>
        <source>SVG drawing</source>
        <translation>SVG 그림</translation>
    </message>
    <message>
        <source>PDF document</source>
        <translation>PDF 문서</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>CSV 표</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::FindBar</name>
    <message>
        <source>not found</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2개 중 %1번째</translation>
    </message>
    <message>
        <source>found: %1</source>
        <translation>%1개 찾음</translation>
    </message>
    <message>
        <source>Find a name, note or template</source>
        <translation>이름, 메모, 템플릿 찾기</translation>
    </message>
    <message>
        <source>Find in the matrix</source>
        <translation>매트릭스에서 찾기</translation>
    </message>
    <message>
        <source>Previous (Shift+Return)</source>
        <translation>이전(Shift+Return)</translation>
    </message>
    <message>
        <source>Next (Return)</source>
        <translation>다음(Return)</translation>
    </message>
    <message>
        <source>Show only what was found</source>
        <translation>찾은 것만 표시</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>닫기(Esc)</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::HistoriesDialog</name>
    <message>
        <source>Histories that come with the product stay.</source>
        <translation>제품에 포함된 이력은 삭제할 수 없습니다.</translation>
    </message>
    <message>
        <source>Choose a table of patches</source>
        <translation>패치 표 고르기</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv);;All files (*)</source>
        <translation>쉼표로 구분된 값(*.csv);;모든 파일(*)</translation>
    </message>
    <message numerus="yes">
        <source>%n release line(s) were taken over.</source>
        <translation>
            <numerusform>릴리스 계열 %n개를 가져왔습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n advisory(ies) were taken over.</source>
        <translation>
            <numerusform>권고 %n건을 가져왔습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove a history</source>
        <translation>이력 삭제</translation>
    </message>
    <message>
        <source>Remove your own history “%1”?</source>
        <translation>직접 가져온 이력 “%1”을(를) 삭제할까요?</translation>
    </message>
    <message>
        <source>Its folder goes to the trash. The product&apos;s own of that name holds again, if there is one.</source>
        <translation>이력 폴더를 휴지통으로 옮깁니다. 제품에 포함된 같은 이름의 이력이 있으면 다시 그것을 씁니다.</translation>
    </message>
    <message>
        <source>Histories of patches</source>
        <translation>패치 이력</translation>
    </message>
    <message>
        <source>Import newer data …</source>
        <translation>최신 데이터 가져오기…</translation>
    </message>
    <message>
        <source>A table that takes the place of the chosen history&apos;s</source>
        <translation>선택한 이력을 대신할 표를 가져옵니다</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::HistoryImportDialog</name>
    <message>
        <source>Import newer data</source>
        <translation>최신 데이터 가져오기</translation>
    </message>
    <message>
        <source>“%1” takes the place of “%2”</source>
        <translation>“%1” 파일로 “%2” 대체</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>%1에서 %2까지</translation>
    </message>
    <message numerus="yes">
        <source>%n release line(s), %1.</source>
        <translation>
            <numerusform>릴리스 계열 %n개, %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n advisory(ies), %1.</source>
        <translation>
            <numerusform>권고 %n건, %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>읽는 중…</translation>
    </message>
    <message>
        <source>System</source>
        <translation>시스템</translation>
    </message>
    <message>
        <source>Covers from</source>
        <translation>데이터 시작일</translation>
    </message>
    <message>
        <source>Covers until</source>
        <translation>데이터 종료일</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>출처</translation>
    </message>
    <message>
        <source>As before, with the name of this file</source>
        <translation>기존 출처에 파일 이름을 덧붙임</translation>
    </message>
    <message>
        <source>The first day of the data, also where nothing was published on it</source>
        <translation>데이터가 시작되는 날. 그날 나온 것이 없어도 됩니다</translation>
    </message>
    <message>
        <source>The last day of the data, also where nothing was published on it</source>
        <translation>데이터가 끝나는 날. 그날 나온 것이 없어도 됩니다</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::HostDetails</name>
    <message>
        <source>It is being looked at; a machine that does not answer takes half a minute.</source>
        <translation>살펴보는 중입니다. 응답하지 않는 컴퓨터는 30초쯤 걸립니다.</translation>
    </message>
    <message>
        <source>Press “Test” to look at it.</source>
        <translation>“테스트”를 눌러 살펴보세요.</translation>
    </message>
    <message>
        <source>Everything is as it should be.</source>
        <translation>모두 정상입니다.</translation>
    </message>
    <message>
        <source>It can be used; there is something to know.</source>
        <translation>사용할 수 있지만 알아 둘 점이 있습니다.</translation>
    </message>
    <message>
        <source>It cannot be used until this is mended:</source>
        <translation>다음 문제를 해결해야 사용할 수 있습니다:</translation>
    </message>
    <message>
        <source>Problem: %1</source>
        <translation>문제: %1</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>참고: %1</translation>
    </message>
    <message>
        <source>Mend: %1</source>
        <translation>해결: %1</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::HostDialog</name>
    <message>
        <source>Add a host</source>
        <translation>호스트 추가</translation>
    </message>
    <message>
        <source>Edit a host</source>
        <translation>호스트 편집</translation>
    </message>
    <message>
        <source>“session” is a libvirt of your own, “system” the machine&apos;s. Over ssh a key is needed: Bakeoff never asks for a password. “?keyfile=FILE” at the end names one.</source>
        <translation>“session”은 사용자 자신의 libvirt, “system”은 컴퓨터의 libvirt입니다. ssh에는 키가 필요하며 Bakeoff는 암호를 묻지 않습니다. 끝에 “?keyfile=FILE”을 붙여 키를 지정할 수 있습니다.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>One host</source>
        <translation>호스트 하나</translation>
    </message>
    <message>
        <source>Several hosts that share a network, as one</source>
        <translation>네트워크를 공유하는 여러 호스트를 하나로</translation>
    </message>
    <message>
        <source>its name in libvirt</source>
        <translation>libvirt에서의 이름</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>호스트</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>네트워크</translation>
    </message>
    <message>
        <source>Each new machine is put where there is room, apart from those that do the same. Each host must know the network by this name, with a bridge that reaches the other hosts (“&lt;forward mode=&apos;bridge&apos;/&gt;”). Hosts of the kind “system” are listed; add them first.</source>
        <translation>새 가상 머신은 여유가 있는 호스트에, 같은 일을 하는 것끼리는 떨어뜨려 배치합니다. 각 호스트의 libvirt에 이 이름의 네트워크가 있어야 하고, 다른 호스트에 닿는 브리지를 써야 합니다(“&lt;forward mode=&apos;bridge&apos;/&gt;”). 목록에는 “system” 호스트만 나오므로 먼저 추가하세요.</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::HostsPage</name>
    <message>
        <source>This machine is always there.</source>
        <translation>이 컴퓨터는 항상 있습니다.</translation>
    </message>
    <message>
        <source>Use another host first.</source>
        <translation>먼저 다른 호스트를 사용하세요.</translation>
    </message>
    <message>
        <source>Remove a host</source>
        <translation>호스트 지우기</translation>
    </message>
    <message>
        <source>Forget the host “%1”?</source>
        <translation>호스트 “%1”을(를) 목록에서 지울까요?</translation>
    </message>
    <message>
        <source>Nothing happens on the host itself.</source>
        <translation>호스트 자체에는 아무 일도 일어나지 않습니다.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Hosts</source>
        <translation>호스트</translation>
    </message>
    <message>
        <source>The machines that virtual machines run on: this one, or others over libvirt.</source>
        <translation>가상 머신이 실행되는 컴퓨터입니다. 이 컴퓨터이거나 libvirt로 연결하는 다른 컴퓨터입니다.</translation>
    </message>
    <message>
        <source>Add …</source>
        <translation>추가…</translation>
    </message>
    <message>
        <source>Edit …</source>
        <translation>편집…</translation>
    </message>
    <message>
        <source>Remove …</source>
        <translation>지우기…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>테스트</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>사용</translation>
    </message>
    <message>
        <source>Deploy on this host from now on; the workspace is opened again for it.</source>
        <translation>이제부터 이 호스트에 배포합니다. 이를 위해 워크스페이스를 다시 엽니다.</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::ImportSummary</name>
    <message>
        <source>The prices are saved and can be chosen from now on.</source>
        <translation>요금표를 저장했습니다. 이제 고를 수 있습니다.</translation>
    </message>
    <message>
        <source>The prices are saved, but: %1</source>
        <translation>요금표를 저장했지만 알릴 것이 있습니다: %1</translation>
    </message>
    <message>
        <source>none in the files</source>
        <translation>파일에 없음</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>%1, as of %2</source>
        <translation>%1, %2 기준</translation>
    </message>
    <message>
        <source>Instance types with a Linux price</source>
        <translation>Linux 요금이 있는 인스턴스 유형</translation>
    </message>
    <message>
        <source>Tiers of outbound traffic</source>
        <translation>나가는 트래픽 구간</translation>
    </message>
    <message>
        <source>Free GB a month</source>
        <translation>월 무료 GB</translation>
    </message>
    <message>
        <source>Taken over from “%1”</source>
        <translation>“%1”에서 가져온 것</translation>
    </message>
    <message>
        <source>Neither there nor in the files</source>
        <translation>거기에도 파일에도 없는 것</translation>
    </message>
    <message>
        <source>Left out of %1</source>
        <translation>%1에서 뺀 것</translation>
    </message>
    <message>
        <source>nothing of %1 products</source>
        <translation>제품 %1개 중 없음</translation>
    </message>
    <message>
        <source>of %1 products:</source>
        <translation>제품 %1개 중:</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::InstanceLines</name>
    <message>
        <source>Further instance type</source>
        <translation>추가 인스턴스 유형</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 빼기</translation>
    </message>
    <message>
        <source>Number of instances of %1</source>
        <translation>%1 인스턴스 수</translation>
    </message>
    <message>
        <source>h a month</source>
        <translation>시간/월</translation>
    </message>
    <message>
        <source>all month</source>
        <translation>한 달 내내</translation>
    </message>
    <message>
        <source>Hours a month of each %1</source>
        <translation>%1 한 대의 월 사용 시간</translation>
    </message>
    <message>
        <source>Hours a month of each %1; empty: all month</source>
        <translation>%1 한 대의 월 사용 시간(비우면 한 달 내내)</translation>
    </message>
    <message>
        <source>Not counted: the prices “%1” have no type “%2”.</source>
        <translation>계산에서 뺌: 요금표 “%1”에 “%2” 유형이 없습니다.</translation>
    </message>
    <message>
        <source>Add an instance type</source>
        <translation>인스턴스 유형 추가</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::LineDialog</name>
    <message>
        <source>Operating system: %1</source>
        <translation>운영체제: %1</translation>
    </message>
    <message>
        <source>Service: %1</source>
        <translation>서비스: %1</translation>
    </message>
    <message>
        <source>How many versions are kept at the same time; each has images of its own</source>
        <translation>동시에 유지하는 버전 수이며, 버전마다 이미지를 따로 둡니다</translation>
    </message>
    <message>
        <source>as inherited (%1)</source>
        <translation>상속(%1)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Release line</source>
        <translation>릴리스 계열</translation>
    </message>
    <message>
        <source>Generations</source>
        <translation>세대 수</translation>
    </message>
    <message>
        <source>What its cells inherit</source>
        <translation>칸이 상속하는 값</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::LineMenu</name>
    <message>
        <source>Properties…</source>
        <translation>속성…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>As the matrix says</source>
        <translation>매트릭스 기본값</translation>
    </message>
    <message>
        <source>Strategy of its cells</source>
        <translation>칸의 방식</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>제공</translation>
    </message>
    <message>
        <source>Not offered</source>
        <translation>제공 안 함</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로 이동</translation>
    </message>
    <message>
        <source>Move left</source>
        <translation>왼쪽으로 이동</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로 이동</translation>
    </message>
    <message>
        <source>Move right</source>
        <translation>오른쪽으로 이동</translation>
    </message>
    <message>
        <source>Insert above</source>
        <translation>위에 삽입</translation>
    </message>
    <message>
        <source>Insert left</source>
        <translation>왼쪽에 삽입</translation>
    </message>
    <message>
        <source>Definition…</source>
        <translation>정의…</translation>
    </message>
    <message>
        <source>Define an operating system…</source>
        <translation>운영체제 정의…</translation>
    </message>
    <message>
        <source>Define a service…</source>
        <translation>서비스 정의…</translation>
    </message>
    <message>
        <source>%1 now says: %2</source>
        <translation>%1의 새 값: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n of its cell(s) have a choice of their own, which counts for more. Should they follow too?</source>
        <translation>
            <numerusform>직접 고른 칸이 %n개 있고, 그 값이 우선합니다. 함께 바꿀까요?</numerusform>
        </translation>
    </message>
    <message>
        <source>Let them follow</source>
        <translation>함께 바꾸기</translation>
    </message>
    <message>
        <source>Keep their own</source>
        <translation>그대로 두기</translation>
    </message>
    <message>
        <source>Delete the definition…</source>
        <translation>정의 삭제…</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::LogPane</name>
    <message>
        <source>Machine</source>
        <translation>가상 머신</translation>
    </message>
    <message>
        <source>All machines</source>
        <translation>모든 가상 머신</translation>
    </message>
    <message>
        <source>Machine whose log is shown</source>
        <translation>로그를 볼 가상 머신</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>What the machines print while they are deployed appears here.</source>
        <translation>배포하는 동안 가상 머신이 출력하는 내용이 여기에 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::MakeMenu</name>
    <message>
        <source>OS template</source>
        <translation>OS 템플릿</translation>
    </message>
    <message>
        <source>%1, packages only</source>
        <translation>%1(패키지만)</translation>
    </message>
    <message>
        <source>%1 (up to date)</source>
        <translation>%1(최신)</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::ManifestDialog</name>
    <message>
        <source>Find a package</source>
        <translation>패키지 찾기</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>비교 대상</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>없음</translation>
    </message>
    <message numerus="yes">
        <source>%n package(s) differ</source>
        <translation>
            <numerusform>패키지 %n개가 다름</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n package(s)</source>
        <translation>
            <numerusform>패키지 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::MatrixCounters</name>
    <message>
        <source>Templates:  all pre-installed &lt;b&gt;%1&lt;/b&gt;  ·  all OS-only &lt;b&gt;%2&lt;/b&gt;  ·  your plan &lt;b&gt;%3 + %4&lt;/b&gt;</source>
        <translation>템플릿 수:  모두 사전 설치 &lt;b&gt;%1&lt;/b&gt;  ·  모두 OS 전용 &lt;b&gt;%2&lt;/b&gt;  ·  현재 계획 &lt;b&gt;%3 + %4&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Your plan: golden images + OS templates. Every golden image also has an OS template as its parent.</source>
        <translation>현재 계획은 골든 이미지 + OS 템플릿입니다. 모든 골든 이미지에는 바탕이 되는 OS 템플릿이 있습니다.</translation>
    </message>
    <message>
        <source>%1, %2 to make</source>
        <translation>%1, 만드는 데 %2</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>아직 측정 안 됨</translation>
    </message>
    <message>
        <source>Your plan takes: %1</source>
        <translation>현재 계획: %1</translation>
    </message>
    <message>
        <source>All pre-installed: %1
All OS-only: %2
Your plan: %3

Disk space, and the time to make each once, one after another, from the medians of what was made here: OS templates: %4, golden images: %5.</source>
        <translation>전부 사전 설치: %1
전부 OS 전용: %2
현재 계획: %3

디스크 공간과, 하나씩 차례로 한 번 만드는 데 걸리는 시간입니다. 여기서 만든 OS 템플릿 %4개와 골든 이미지 %5개의 중앙값으로 계산했습니다.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>아직 저장하지 않음</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s)</source>
        <translation>
            <numerusform>칸 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) or column(s)</source>
        <translation>
            <numerusform>행 또는 열 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>name, order or defaults</source>
        <translation>이름, 순서 또는 기본값</translation>
    </message>
    <message>
        <source>Changed and not saved: %1</source>
        <translation>저장하지 않은 변경: %1</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::MatrixFiles</name>
    <message>
        <source>Import a matrix</source>
        <translation>매트릭스 가져오기</translation>
    </message>
    <message>
        <source>Export the matrix</source>
        <translation>매트릭스 내보내기</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>쉼표로 구분된 값 (*.csv)</translation>
    </message>
    <message>
        <source>Matrices (*.csv *.tsv *.txt *.json);;All files (*)</source>
        <translation>매트릭스 (*.csv *.tsv *.txt *.json);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Whole matrix as JSON (*.json)</source>
        <translation>전체 매트릭스 JSON (*.json)</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 그림 (*.png)</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG 그림 (*.svg)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF 문서 (*.pdf)</translation>
    </message>
    <message>
        <source>“%1” is no kind of file that a matrix is exported to.</source>
        <translation>“%1”은(는) 매트릭스를 내보낼 수 없는 파일 형식입니다.</translation>
    </message>
    <message>
        <source>Choose a name that ends in .csv, .json, .png, .svg or .pdf.</source>
        <translation>.csv, .json, .png, .svg, .pdf 가운데 하나로 끝나는 이름을 고르세요.</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::MatrixLegend</name>
    <message>
        <source>Cannot be deployed yet</source>
        <translation>아직 배포할 수 없음</translation>
    </message>
    <message>
        <source>Template ready</source>
        <translation>템플릿 준비됨</translation>
    </message>
    <message>
        <source>stale</source>
        <translation>오래됨</translation>
    </message>
    <message>
        <source>none</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Past its end of life</source>
        <translation>지원 종료됨</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::MatrixMenu</name>
    <message>
        <source>New</source>
        <translation>새로 만들기</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>복제</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1(사본)</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>이름 바꾸기…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Compare with another…</source>
        <translation>다른 매트릭스와 비교…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>가져오기…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>찾기…</translation>
    </message>
    <message>
        <source>Add operating system</source>
        <translation>운영체제 추가</translation>
    </message>
    <message>
        <source>Add service</source>
        <translation>서비스 추가</translation>
    </message>
    <message>
        <source>Rename the matrix</source>
        <translation>매트릭스 이름 바꾸기</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::MatrixPage</name>
    <message>
        <source>Offered</source>
        <translation>제공</translation>
    </message>
    <message>
        <source>Deploy this</source>
        <translation>이대로 배포</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>매트릭스</translation>
    </message>
    <message>
        <source>Which service is offered on which OS, and how far its template is pre-installed.</source>
        <translation>어느 OS에서 어느 서비스를 제공하고 템플릿에 어디까지 미리 설치할지 정합니다.</translation>
    </message>
    <message>
        <source>Matrix to show</source>
        <translation>표시할 매트릭스</translation>
    </message>
    <message>
        <source>Strategy unless chosen</source>
        <translation>기본 방식</translation>
    </message>
    <message>
        <source>Strategy of cells without a choice of their own</source>
        <translation>따로 선택하지 않은 칸의 방식</translation>
    </message>
    <message>
        <source>Matrix of operating systems and services</source>
        <translation>OS와 서비스 매트릭스</translation>
    </message>
    <message>
        <source>Space: next strategy · Return: list · Delete: as the matrix</source>
        <translation>Space: 다음 방식 · Return: 목록 · Delete: 기본값</translation>
    </message>
    <message>
        <source>No matrix in this workspace</source>
        <translation>이 작업 공간에는 매트릭스가 없습니다</translation>
    </message>
    <message>
        <source>This matrix has no cells yet</source>
        <translation>이 매트릭스에는 아직 칸이 없습니다</translation>
    </message>
    <message>
        <source>paste</source>
        <translation>붙여 넣기</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>붙여 넣기</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>properties of %1</source>
        <translation>%1 속성</translation>
    </message>
    <message>
        <source>New, duplicate, rename or remove a matrix; add operating systems and services</source>
        <translation>매트릭스를 새로 만들고 복제하고 이름을 바꾸고 제거하며, 운영체제와 서비스를 추가합니다</translation>
    </message>
    <message>
        <source>Actions on matrices</source>
        <translation>매트릭스 작업</translation>
    </message>
    <message>
        <source>Fill down</source>
        <translation>아래로 채우기</translation>
    </message>
    <message>
        <source>Fill right</source>
        <translation>오른쪽으로 채우기</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>%1에 내보냈습니다</translation>
    </message>
    <message>
        <source>Add operating systems and services with Manage, at the top.</source>
        <translation>위쪽의 관리에서 운영체제와 서비스를 추가하세요.</translation>
    </message>
    <message>
        <source>Make one with Manage, New, at the top: as in the article, for the lab, or empty.</source>
        <translation>위쪽의 관리 &gt; 새로 만들기에서 만드세요. 글에 나온 것, 실습용, 빈 것 가운데 고를 수 있습니다.</translation>
    </message>
    <message>
        <source>Manage</source>
        <translation>관리</translation>
    </message>
    <message>
        <source>&amp;Find in the matrix…</source>
        <translation>매트릭스에서 찾기(&amp;F)…</translation>
    </message>
    <message>
        <source>Fill &amp;down</source>
        <translation>아래로 채우기(&amp;D)</translation>
    </message>
    <message>
        <source>Fill &amp;right</source>
        <translation>오른쪽으로 채우기(&amp;R)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>확대(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>축소(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>원래 크기(&amp;U)</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::NavigationBar</name>
    <message>
        <source>%1 (Ctrl+%2)</source>
        <translation>%1(Ctrl+%2)</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::PatchRates</name>
    <message>
        <source>Patches a year of</source>
        <translation>한 해 패치 수</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>운영 체제</translation>
    </message>
    <message>
        <source>Patches a year</source>
        <translation>한 해 패치 수</translation>
    </message>
    <message>
        <source>What the history comes to. Set a number of your own where it ends or knows nothing.</source>
        <translation>이력에 따른 값입니다. 이력이 끝났거나 없으면 직접 입력하세요.</translation>
    </message>
    <message>
        <source>By the history</source>
        <translation>이력대로</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::PatchTab</name>
    <message>
        <source>%1: %2, as of %3. %4</source>
        <translation>%1: %2, %3 기준. %4</translation>
    </message>
    <message>
        <source>History from</source>
        <translation>이력 시작일</translation>
    </message>
    <message>
        <source>to</source>
        <translation>종료일</translation>
    </message>
    <message>
        <source>Where the patches come from</source>
        <translation>패치의 출처</translation>
    </message>
    <message>
        <source>No image was made yet: make one on the Templates page, then the hours of rebuilding are known.</source>
        <translation>아직 만든 이미지가 없습니다. 템플릿 페이지에서 하나 만들면 다시 만드는 시간을 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Histories …</source>
        <translation>이력…</translation>
    </message>
    <message>
        <source>Histories of patches: see, import newer ones, remove</source>
        <translation>패치 이력: 보기, 최신 데이터 가져오기, 삭제</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::PlanPreview</name>
    <message>
        <source>Steps of the plan by phase and machine</source>
        <translation>단계와 가상 머신별 계획</translation>
    </message>
    <message numerus="yes">
        <source>%n VM(s)</source>
        <translation>
            <numerusform>VM %n대</numerusform>
        </translation>
    </message>
    <message>
        <source>memory: %1</source>
        <translation>메모리: %1</translation>
    </message>
    <message>
        <source>disk: up to %1</source>
        <translation>디스크: 최대 %1</translation>
    </message>
    <message>
        <source>deploy time: about %1 (median of earlier runs)</source>
        <translation>배포 시간: 약 %1(이전 실행의 중앙값)</translation>
    </message>
    <message>
        <source>deploy time: not measured yet</source>
        <translation>배포 시간: 아직 측정하지 않음</translation>
    </message>
    <message>
        <source>Will be built first (not counted in the deploy time): %1</source>
        <translation>먼저 만듭니다(배포 시간에 포함되지 않음): %1</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::PlatformDialog</name>
    <message>
        <source>Operating system: %1</source>
        <translation>운영체제: %1</translation>
    </message>
    <message>
        <source>Define an operating system</source>
        <translation>운영체제 정의</translation>
    </message>
    <message>
        <source>Debian (deb packages)</source>
        <translation>데비안 (deb 패키지)</translation>
    </message>
    <message>
        <source>Red Hat (rpm packages)</source>
        <translation>레드햇 (rpm 패키지)</translation>
    </message>
    <message>
        <source>SUSE (rpm packages)</source>
        <translation>SUSE (rpm 패키지)</translation>
    </message>
    <message>
        <source>Family</source>
        <translation>계열</translation>
    </message>
    <message>
        <source>Which package names of a service apply</source>
        <translation>서비스의 패키지 이름을 고르는 기준입니다.</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>릴리스</translation>
    </message>
    <message>
        <source>Code name</source>
        <translation>코드명</translation>
    </message>
    <message>
        <source>It is written to %1 and can be used in every workspace.</source>
        <translation>%1에 저장되며 모든 작업 공간에서 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>템플릿</translation>
    </message>
    <message>
        <source>Templates of it are built here, by mmdebstrap</source>
        <translation>여기에서 mmdebstrap으로 템플릿을 만듭니다</translation>
    </message>
    <message>
        <source>Build</source>
        <translation>빌드</translation>
    </message>
    <message>
        <source>Without, it takes part in planning only.</source>
        <translation>선택하지 않으면 계획에만 쓰입니다.</translation>
    </message>
    <message>
        <source>Choose to fill in the fields below</source>
        <translation>고르면 아래 항목이 채워집니다</translation>
    </message>
    <message>
        <source>Like</source>
        <translation>본보기</translation>
    </message>
    <message>
        <source>Suite</source>
        <translation>배포판 코드(suite)</translation>
    </message>
    <message>
        <source>Further suites</source>
        <translation>추가 suite</translation>
    </message>
    <message>
        <source>Updates and security, separated by spaces</source>
        <translation>업데이트와 보안 suite를 공백으로 구분해 입력합니다.</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>구성 요소</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>패키지</translation>
    </message>
    <message>
        <source>What every template of it holds; the packages of the recipes&apos; modules are added.</source>
        <translation>모든 템플릿에 들어가는 패키지입니다. 레시피 모듈의 패키지는 자동으로 더해집니다.</translation>
    </message>
    <message>
        <source>Kernel package</source>
        <translation>커널 패키지</translation>
    </message>
    <message>
        <source>Disk size</source>
        <translation>디스크 크기</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::PriceImportDialog</name>
    <message>
        <source>The files are read and hold the prices of several regions. Choose one, then press Import once more: they are not read again.</source>
        <translation>파일을 읽었습니다. 여러 리전의 요금이 들어 있으니 하나를 고른 뒤 가져오기를 다시 누르세요. 파일을 다시 읽지는 않습니다.</translation>
    </message>
    <message>
        <source>Reading …</source>
        <translation>읽는 중…</translation>
    </message>
    <message>
        <source>%1 of %2 read, %3 a second, about %4 left</source>
        <translation>%2 중 %1 읽음, 초당 %3, 약 %4 남음</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>취소했습니다. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>Cancelling …</source>
        <translation>취소하는 중…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Import prices of AWS</source>
        <translation>AWS 요금 가져오기</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>가져오기</translation>
    </message>
    <message>
        <source>How much of the files is read</source>
        <translation>파일을 읽은 정도</translation>
    </message>
    <message>
        <source>The prices are written to %1 and can be used in every workspace.</source>
        <translation>요금표를 %1에 쓰며 모든 작업 공간에서 쓸 수 있습니다.</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::PriceImportForm</name>
    <message>
        <source>Choose an offer file</source>
        <translation>오퍼 파일을 고르세요</translation>
    </message>
    <message>
        <source>Offer files (*.json *.csv);;All files (*)</source>
        <translation>오퍼 파일 (*.json *.csv);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Found when the files are read</source>
        <translation>파일을 읽을 때 찾음</translation>
    </message>
    <message>
        <source>Choose one of %1</source>
        <translation>%1개 중에서 고르세요</translation>
    </message>
    <message>
        <source>Choose the offer file that the prices are in.</source>
        <translation>요금이 들어 있는 오퍼 파일을 고르세요.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>그런 파일이 없습니다.</translation>
    </message>
    <message>
        <source>That is the first file again.</source>
        <translation>첫 번째와 같은 파일입니다.</translation>
    </message>
    <message>
        <source>Choose the region whose prices you want.</source>
        <translation>가져올 요금의 리전을 고르세요.</translation>
    </message>
    <message>
        <source>Name the folder that keeps the prices.</source>
        <translation>요금표를 둘 폴더의 이름을 쓰세요.</translation>
    </message>
    <message>
        <source>You have prices with this id: choose another, or replace them.</source>
        <translation>이 ID의 요금표가 이미 있습니다. 다른 ID를 쓰거나 바꾸세요.</translation>
    </message>
    <message>
        <source>This id belongs to prices of the product.</source>
        <translation>이 ID는 제품에 포함된 요금표의 것입니다.</translation>
    </message>
    <message>
        <source>There are no prices to begin with.</source>
        <translation>바탕으로 쓸 요금표가 없습니다.</translation>
    </message>
    <message>
        <source>Write a number above 0, such as 1350.5.</source>
        <translation>1350.5와 같이 0보다 큰 숫자를 쓰세요.</translation>
    </message>
    <message>
        <source>Offer file</source>
        <translation>오퍼 파일</translation>
    </message>
    <message>
        <source>AmazonEC2 or AWSDataTransfer of the AWS Price List, as JSON or CSV, of any size.</source>
        <translation>AWS Price List의 AmazonEC2 또는 AWSDataTransfer, JSON이나 CSV, 크기 제한 없음.</translation>
    </message>
    <message>
        <source>Second offer file</source>
        <translation>두 번째 오퍼 파일</translation>
    </message>
    <message>
        <source>The other of the two offers; it may stay empty. Traffic to the internet has a price in AWSDataTransfer only.</source>
        <translation>두 오퍼 중 나머지 하나로, 비워 둘 수 있습니다. 인터넷 트래픽의 요금은 AWSDataTransfer에만 있습니다.</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>리전</translation>
    </message>
    <message>
        <source>A file may hold the prices of several regions.</source>
        <translation>파일 하나에 여러 리전의 요금이 들어 있을 수 있습니다.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>이름</translation>
    </message>
    <message>
        <source>Left empty, it is made of region and date.</source>
        <translation>비워 두면 리전과 날짜로 만듭니다.</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Names the folder and, in bakeoffctl, the prices.</source>
        <translation>폴더 이름이자 bakeoffctl에서 요금표를 부르는 이름입니다.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>For what the files lack</source>
        <translation>파일에 없는 것</translation>
    </message>
    <message>
        <source>What has no price in the files is taken over from here, and the result says so.</source>
        <translation>파일에 요금이 없는 것은 여기에서 가져오고, 결과에 그렇게 적습니다.</translation>
    </message>
    <message>
        <source>KRW per USD</source>
        <translation>1달러에 원</translation>
    </message>
    <message>
        <source>The exchange rate that costs are shown by.</source>
        <translation>비용을 표시할 때 쓰는 환율입니다.</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>선택 사항</translation>
    </message>
    <message>
        <source>made of region and date</source>
        <translation>리전과 날짜로 만듦</translation>
    </message>
    <message>
        <source>Replace my prices of this id</source>
        <translation>이 ID의 내 요금표 바꾸기</translation>
    </message>
    <message>
        <source>Choose …</source>
        <translation>고르기…</translation>
    </message>
    <message>
        <source>Choose the offer file</source>
        <translation>오퍼 파일 고르기</translation>
    </message>
    <message>
        <source>Choose the second offer file</source>
        <translation>두 번째 오퍼 파일 고르기</translation>
    </message>
    <message>
        <source>%1 (as of %2)</source>
        <translation>%1(%2 기준)</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::PriceSetsDialog</name>
    <message>
        <source>Prices that come with the product stay.</source>
        <translation>제품에 포함된 요금표는 지울 수 없습니다.</translation>
    </message>
    <message>
        <source>Remove prices</source>
        <translation>요금표 제거</translation>
    </message>
    <message>
        <source>Remove the prices “%1”?</source>
        <translation>요금표 “%1”: 제거할까요?</translation>
    </message>
    <message>
        <source>Their folder goes to the trash. What was computed by them has to be computed by others.</source>
        <translation>폴더는 휴지통으로 갑니다. 이 요금표로 계산한 것은 다른 요금표로 다시 계산해야 합니다.</translation>
    </message>
    <message>
        <source>Prices of AWS</source>
        <translation>AWS 요금</translation>
    </message>
    <message>
        <source>Price sets</source>
        <translation>요금표</translation>
    </message>
    <message>
        <source>Import …</source>
        <translation>가져오기…</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::ProfileChoice</name>
    <message>
        <source>Another program changes this workspace: nothing can be kept in it now.</source>
        <translation>다른 프로그램이 이 작업 공간을 바꾸고 있어 지금은 저장할 수 없습니다.</translation>
    </message>
    <message>
        <source>Keep the present workload under a name</source>
        <translation>지금의 워크로드를 이름을 붙여 저장합니다</translation>
    </message>
    <message>
        <source>Remove the profile “%1”</source>
        <translation>프로필 “%1” 삭제</translation>
    </message>
    <message>
        <source>Remove a profile of your own: choose it first</source>
        <translation>직접 만든 프로필을 삭제합니다. 먼저 고르세요</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>워크로드</translation>
    </message>
    <message>
        <source>Your own numbers</source>
        <translation>직접 입력</translation>
    </message>
    <message>
        <source>Keep as a profile…</source>
        <translation>프로필로 저장…</translation>
    </message>
    <message>
        <source>Remove the profile…</source>
        <translation>프로필 삭제…</translation>
    </message>
    <message>
        <source>Keep as a profile</source>
        <translation>프로필로 저장</translation>
    </message>
    <message>
        <source>Name of the profile, which keeps instances, hours, traffic, volumes and prices:</source>
        <translation>프로필 이름(인스턴스, 시간, 트래픽, 볼륨, 요금표를 저장합니다):</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>There is a profile “%1” of your own already. Replace it by the present workload?</source>
        <translation>직접 만든 프로필 “%1”이(가) 이미 있습니다. 지금의 워크로드로 바꿀까요?</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Remove the profile</source>
        <translation>프로필 삭제</translation>
    </message>
    <message>
        <source>Remove the profile “%1”?</source>
        <translation>프로필 “%1”을(를) 삭제할까요?</translation>
    </message>
    <message>
        <source>The numbers of the comparison stay as they are.</source>
        <translation>비교에 쓰는 숫자는 그대로 남습니다.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>삭제</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::RecoveryBar</name>
    <message>
        <source>Resume</source>
        <translation>이어서 진행</translation>
    </message>
    <message>
        <source>Goes on where it was: what serves already is kept, the rest is made anew</source>
        <translation>멈춘 곳에서 이어서 진행합니다. 이미 서비스하는 것은 그대로 두고 나머지는 새로 만듭니다</translation>
    </message>
    <message>
        <source>Roll back</source>
        <translation>되돌리기</translation>
    </message>
    <message>
        <source>Removes what there is of it</source>
        <translation>지금까지 만든 것을 제거합니다</translation>
    </message>
    <message>
        <source>“%1” is being resumed.</source>
        <translation>“%1”을(를) 이어서 진행하는 중입니다.</translation>
    </message>
    <message>
        <source>“%1” is being rolled back.</source>
        <translation>“%1”을(를) 되돌리는 중입니다.</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::RiskTab</name>
    <message>
        <source>Nothing was deployed yet: deploy by both strategies, then the share that failed is shown here with its interval.</source>
        <translation>아직 배포한 것이 없습니다. 두 방식으로 배포하면 실패한 비율과 구간이 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Why deploys failed</source>
        <translation>배포가 실패한 이유</translation>
    </message>
    <message>
        <source>No deploy failed.</source>
        <translation>실패한 배포가 없습니다.</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>만약에</translation>
    </message>
    <message>
        <source>Switch on what may happen to you: the deploys that it makes fail are counted in the cost, the break-even and the advice.</source>
        <translation>일어날 수 있는 일을 켜 보세요. 그 때문에 실패하는 배포가 비용, 손익분기점, 조언에 반영됩니다.</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::RunPanel</name>
    <message>
        <source>Cancelling: what was made is being removed.</source>
        <translation>취소하는 중입니다. 만든 것을 제거하고 있습니다.</translation>
    </message>
    <message>
        <source>Starting.</source>
        <translation>시작하는 중입니다.</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <translation>%2의 %1</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>작업 %1/%2</translation>
    </message>
    <message>
        <source>elapsed: %1</source>
        <translation>경과: %1</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>약 %1 남음</translation>
    </message>
    <message>
        <source>longer than usual</source>
        <translation>평소보다 오래 걸림</translation>
    </message>
    <message>
        <source>building templates first: %1</source>
        <translation>템플릿을 먼저 만드는 중: %1</translation>
    </message>
    <message>
        <source>Failed at “%1” on %2.</source>
        <translation>%2의 “%1” 작업에서 실패했습니다.</translation>
    </message>
    <message>
        <source>Failed at “%1”.</source>
        <translation>“%1” 작업에서 실패했습니다.</translation>
    </message>
    <message>
        <source>The deploy failed.</source>
        <translation>배포에 실패했습니다.</translation>
    </message>
    <message>
        <source>What to try: %1</source>
        <translation>해 볼 일: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Deployed. %1</source>
        <translation>배포했습니다. %1</translation>
    </message>
    <message>
        <source>Cancelled. What had been made was removed again.</source>
        <translation>취소했습니다. 만든 것은 다시 제거했습니다.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Stops the deploy and removes what it has made so far</source>
        <translation>배포를 멈추고 지금까지 만든 것을 제거합니다</translation>
    </message>
    <message>
        <source>Back to the plan</source>
        <translation>계획으로</translation>
    </message>
    <message>
        <source>Destroy</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Removes these virtual machines with their disks, secrets and published ports</source>
        <translation>가상 머신을 디스크, 시크릿, 공개된 포트와 함께 제거합니다</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Shows the measured deploy times side by side</source>
        <translation>측정된 배포 시간을 나란히 보여 줍니다</translation>
    </message>
    <message>
        <source>Progress of the deploy</source>
        <translation>배포 진행률</translation>
    </message>
    <message>
        <source>Timeline of the deploy: a lane for each machine, a bar for each phase</source>
        <translation>배포 타임라인: 가상 머신마다 한 줄, 단계마다 한 막대</translation>
    </message>
    <message>
        <source>What the machine printed</source>
        <translation>가상 머신이 출력한 내용</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>변경</translation>
    </message>
    <message>
        <source>Asking the machines which of them are lost.</source>
        <translation>잃은 가상 머신이 있는지 물어보는 중입니다.</translation>
    </message>
    <message>
        <source>The deployment could not be changed.</source>
        <translation>배포를 변경하지 못했습니다.</translation>
    </message>
    <message>
        <source>The deployment was changed in %1.</source>
        <translation>배포를 %1 만에 변경했습니다.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>취소했습니다. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>One run follows the other, from the same zero: the next starts once the one before has been destroyed, so that neither takes processor time from the other.</source>
        <translation>같은 조건에서 한 번씩 차례로 실행합니다. 앞의 배포를 제거한 다음에 다음 실행을 시작하므로 서로 프로세서 시간을 빼앗지 않습니다.</translation>
    </message>
    <message>
        <source>%1, run %2</source>
        <translation>%1, %2번째 실행</translation>
    </message>
    <message>
        <source>Removing %1 before the next run starts.</source>
        <translation>다음 실행을 시작하기 전에 %1 배포를 제거하는 중입니다.</translation>
    </message>
    <message>
        <source>run %1 of %2</source>
        <translation>실행 %1/%2</translation>
    </message>
    <message>
        <source>%1, about %2 left for all</source>
        <translation>%1, 모두 끝나려면 약 %2</translation>
    </message>
    <message>
        <source>The deployment could not be removed, so the next run was not started.</source>
        <translation>배포를 제거할 수 없어 다음 실행을 시작하지 않았습니다.</translation>
    </message>
    <message>
        <source>Other work is under way on this host, so that this deploy takes longer than by itself. Its time is kept, but does not count as a measurement.</source>
        <translation>이 호스트에서 다른 작업이 진행 중이라 이 배포는 단독으로 할 때보다 오래 걸립니다. 시간은 기록되지만 측정값으로 쓰이지 않습니다.</translation>
    </message>
    <message>
        <source>Asking the host whether it has room.</source>
        <translation>호스트에 여유가 있는지 확인하는 중입니다.</translation>
    </message>
    <message>
        <source>Waiting. %1</source>
        <translation>대기 중입니다. %1</translation>
    </message>
    <message>
        <source>Start anyway</source>
        <translation>바로 시작</translation>
    </message>
    <message>
        <source>Does not wait for its turn, nor until the host has enough memory</source>
        <translation>차례나 호스트의 메모리 여유를 기다리지 않고 시작합니다</translation>
    </message>
    <message>
        <source>Cancelling.</source>
        <translation>취소하는 중입니다.</translation>
    </message>
    <message>
        <source>Other work was under way beside it; a time that it had to share does not count as a measurement.</source>
        <translation>다른 작업과 동시에 진행되었습니다. 그렇게 잰 시간은 측정값으로 쓰이지 않습니다.</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::RunTables</name>
    <message>
        <source>Runs used: %L1</source>
        <translation>사용한 실행: %L1회</translation>
    </message>
    <message>
        <source>Phase by phase</source>
        <translation>단계별 비교</translation>
    </message>
    <message>
        <source>Clone mode</source>
        <translation>복제 방식</translation>
    </message>
    <message>
        <source>Runs used</source>
        <translation>사용한 실행</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::ScaleDialog</name>
    <message>
        <source>Scale deployment %1</source>
        <translation>배포 %1 확장/축소</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>%1~%2</translation>
    </message>
    <message>
        <source>Machines of %1 (%2)</source>
        <translation>%1의 가상 머신 수(%2)</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>확장/축소</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>추가: %1</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>제거: %1</translation>
    </message>
    <message>
        <source>memory: %1 less</source>
        <translation>메모리: %1 감소</translation>
    </message>
    <message>
        <source>memory: %1 more</source>
        <translation>메모리: %1 증가</translation>
    </message>
    <message>
        <source>time: about %1</source>
        <translation>시간: 약 %1</translation>
    </message>
    <message>
        <source>Choose how many machines there are to be; what that means is shown here.</source>
        <translation>가상 머신 수를 고르세요. 그 결과가 여기에 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::ScenarioDialog</name>
    <message>
        <source>Compare matrices</source>
        <translation>매트릭스 비교</translation>
    </message>
    <message>
        <source>Matrix at the left</source>
        <translation>왼쪽 매트릭스</translation>
    </message>
    <message>
        <source>Matrix at the right</source>
        <translation>오른쪽 매트릭스</translation>
    </message>
    <message>
        <source>Golden images: %1, OS templates: %2. All pre-installed it would be %3.</source>
        <translation>골든 이미지 %1개, OS 템플릿 %2개. 전부 사전 설치하면 %3개.</translation>
    </message>
    <message>
        <source>Both sides show the same matrix.</source>
        <translation>양쪽이 같은 매트릭스입니다.</translation>
    </message>
    <message>
        <source>Every cell comes to the same in both.</source>
        <translation>모든 칸의 결과가 양쪽에서 같습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) differ.</source>
        <translation>
            <numerusform>칸 %n개가 다릅니다.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::ServiceDialog</name>
    <message>
        <source>Service: %1</source>
        <translation>서비스: %1</translation>
    </message>
    <message>
        <source>Define a service</source>
        <translation>서비스 정의</translation>
    </message>
    <message>
        <source>Separated by spaces; empty where no distribution of that family has it</source>
        <translation>공백으로 구분합니다. 그 계열의 배포판에 없으면 비워 둡니다.</translation>
    </message>
    <message>
        <source>Packages on Debian</source>
        <translation>데비안 패키지</translation>
    </message>
    <message>
        <source>Packages on Red Hat</source>
        <translation>레드햇 패키지</translation>
    </message>
    <message>
        <source>Packages on SUSE</source>
        <translation>SUSE 패키지</translation>
    </message>
    <message>
        <source>Patched by its own upstream, not by the distribution</source>
        <translation>배포판이 아니라 업스트림에서 패치를 제공함</translation>
    </message>
    <message>
        <source>Patches</source>
        <translation>패치</translation>
    </message>
    <message>
        <source>Name and number of each, separated by commas</source>
        <translation>이름과 번호를 쉼표로 구분해 입력합니다.</translation>
    </message>
    <message>
        <source>Memory of a node</source>
        <translation>노드 메모리</translation>
    </message>
    <message>
        <source>Processors of a node</source>
        <translation>노드 프로세서</translation>
    </message>
    <message>
        <source>It is written to %1 and can be used in every workspace. Its recipe is yours to change there.</source>
        <translation>%1에 저장되며 모든 작업 공간에서 쓸 수 있습니다. 레시피는 그곳에서 직접 고칠 수 있습니다.</translation>
    </message>
    <message>
        <source>Deploying</source>
        <translation>배포</translation>
    </message>
    <message>
        <source>It has a recipe that was written by hand; it stays as it is</source>
        <translation>직접 작성한 레시피가 있으며 그대로 둡니다</translation>
    </message>
    <message>
        <source>Write a recipe: install the packages, keep the unit running</source>
        <translation>레시피 작성: 패키지를 설치하고 유닛을 계속 실행</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>레시피</translation>
    </message>
    <message>
        <source>For systems of Debian&apos;s family. Without a recipe the service takes part in planning only.</source>
        <translation>데비안 계열용입니다. 레시피가 없으면 계획에만 쓰입니다.</translation>
    </message>
    <message>
        <source>systemd unit</source>
        <translation>systemd 유닛</translation>
    </message>
    <message>
        <source>TCP ports</source>
        <translation>TCP 포트</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::SessionTabs</name>
    <message>
        <source>%1: looking</source>
        <translation>%1: 확인 중</translation>
    </message>
    <message>
        <source>%1: waiting</source>
        <translation>%1: 대기 중</translation>
    </message>
    <message>
        <source>%1: cancelling</source>
        <translation>%1: 취소 중</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1: %2%</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>New deploy</source>
        <translation>새 배포</translation>
    </message>
    <message>
        <source>Choose what to deploy next, also while something is under way</source>
        <translation>진행 중인 작업이 있어도 다음에 배포할 것을 선택할 수 있습니다</translation>
    </message>
    <message>
        <source>Close; what was measured stays</source>
        <translation>닫기. 측정한 값은 남습니다</translation>
    </message>
    <message>
        <source>Close “%1”</source>
        <translation>“%1” 닫기</translation>
    </message>
    <message>
        <source>Deploys that are under way or have ended</source>
        <translation>진행 중이거나 끝난 배포</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::TemplateDetails</name>
    <message>
        <source>OS template, generation %1</source>
        <translation>OS 템플릿, %1세대</translation>
    </message>
    <message>
        <source>Golden image on %1, %2, generation %3</source>
        <translation>%1 골든 이미지, %2, %3세대</translation>
    </message>
    <message>
        <source>Ready, and up to date as far as is known.</source>
        <translation>준비됨. 알려진 바로는 최신입니다.</translation>
    </message>
    <message>
        <source>Stale. %1</source>
        <translation>오래됨. %1</translation>
    </message>
    <message>
        <source>Revoked, not deployed any more: %1</source>
        <translation>폐기되어 더는 배포하지 않음: %1</translation>
    </message>
    <message>
        <source>Deleted as soon as the last deployment from it is destroyed.</source>
        <translation>이 템플릿을 쓰는 마지막 배포를 제거하면 삭제됩니다.</translation>
    </message>
    <message>
        <source>Being made.</source>
        <translation>만드는 중입니다.</translation>
    </message>
    <message>
        <source>%1 under %2</source>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>%1, at most %2</source>
        <translation>%1, 최대 %2</translation>
    </message>
    <message>
        <source>the distribution itself</source>
        <translation>배포판에서 직접</translation>
    </message>
    <message>
        <source>%1, generation %2</source>
        <translation>%1, %2세대</translation>
    </message>
    <message>
        <source>an OS template that was deleted</source>
        <translation>삭제된 OS 템플릿</translation>
    </message>
    <message>
        <source>never</source>
        <translation>한 적 없음</translation>
    </message>
    <message>
        <source>Choose a template to see what it is and what can be done with it.</source>
        <translation>템플릿을 선택하면 내용과 할 수 있는 작업이 표시됩니다.</translation>
    </message>
    <message>
        <source>Built</source>
        <translation>만든 때</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>걸린 시간</translation>
    </message>
    <message>
        <source>On disk</source>
        <translation>디스크</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>원본</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>점검</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>레시피</translation>
    </message>
    <message>
        <source>Rebuild</source>
        <translation>다시 만들기</translation>
    </message>
    <message>
        <source>Makes a new generation; this one stays as the previous one</source>
        <translation>새 세대를 만듭니다. 지금 것은 이전 세대로 남습니다</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>점검</translation>
    </message>
    <message>
        <source>Asks the mirror which of its packages are outdated</source>
        <translation>어떤 패키지가 오래되었는지 미러에 확인합니다</translation>
    </message>
    <message>
        <source>Packages …</source>
        <translation>패키지…</translation>
    </message>
    <message>
        <source>Shows its packages, and compares them with another template&apos;s</source>
        <translation>패키지를 보고 다른 템플릿과 비교합니다</translation>
    </message>
    <message>
        <source>Export …</source>
        <translation>내보내기…</translation>
    </message>
    <message>
        <source>Writes a folder that boots on another machine</source>
        <translation>다른 컴퓨터에서 부팅할 수 있는 폴더를 만듭니다</translation>
    </message>
    <message>
        <source>Revoke …</source>
        <translation>폐기…</translation>
    </message>
    <message>
        <source>Nothing is deployed from it any more</source>
        <translation>더는 이 템플릿으로 배포하지 않습니다</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>되살리기</translation>
    </message>
    <message>
        <source>It can be deployed from again</source>
        <translation>이 템플릿으로 다시 배포할 수 있습니다</translation>
    </message>
    <message>
        <source>Delete …</source>
        <translation>삭제…</translation>
    </message>
    <message>
        <source>Removes it with its files</source>
        <translation>템플릿과 파일을 삭제합니다</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::TemplatesPage</name>
    <message>
        <source>This workspace is open read-only, so no template can be made or changed from here.</source>
        <translation>작업 공간을 읽기 전용으로 열었으므로 여기서는 템플릿을 만들거나 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>Templates are being worked on.</source>
        <translation>템플릿 작업이 진행 중입니다.</translation>
    </message>
    <message>
        <source>Bake the plan (%1)</source>
        <translation>계획대로 굽기(%1)</translation>
    </message>
    <message>
        <source>Bake the plan</source>
        <translation>계획대로 굽기</translation>
    </message>
    <message>
        <source>No template of this matrix can be made here.</source>
        <translation>이 매트릭스의 템플릿은 여기서 만들 수 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>All %n template(s) that this matrix needs and that can be made here are there and up to date.</source>
        <translation>
            <numerusform>이 매트릭스에 필요하고 여기서 만들 수 있는 템플릿 %n개가 모두 있고 최신입니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Of %1 templates that this matrix needs and that can be made here, %2 are missing or stale.</source>
        <translation>이 매트릭스에 필요하고 여기서 만들 수 있는 템플릿 %1개 중 %2개가 없거나 오래되었습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n other(s) cannot be made here.</source>
        <translation>
            <numerusform>그 밖의 %n개는 여기서 만들 수 없습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>No templates yet</source>
        <translation>아직 템플릿이 없습니다</translation>
    </message>
    <message>
        <source>A template is a disk that virtual machines are cloned from. Bake the plan makes those that the matrix needs: OS templates first, golden images after them.</source>
        <translation>템플릿은 가상 머신을 복제하는 원본 디스크입니다. ‘계획대로 굽기’는 매트릭스에 필요한 템플릿을 만듭니다. OS 템플릿을 먼저 만들고 이어서 골든 이미지를 굽습니다.</translation>
    </message>
    <message>
        <source>%1, generation %2</source>
        <translation>%1, %2세대</translation>
    </message>
    <message>
        <source>Packages of %1</source>
        <translation>%1의 패키지</translation>
    </message>
    <message>
        <source>Export to a new folder</source>
        <translation>새 폴더로 내보내기</translation>
    </message>
    <message>
        <source>Name of the folder:</source>
        <translation>폴더 이름:</translation>
    </message>
    <message>
        <source>Revoke a template</source>
        <translation>템플릿 폐기</translation>
    </message>
    <message>
        <source>Nothing is deployed from it any more; what runs goes on running.
Why is it revoked?</source>
        <translation>더는 이 템플릿으로 배포하지 않습니다. 실행 중인 것은 계속 실행됩니다.
폐기하는 이유는 무엇입니까?</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>폐기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Delete a template</source>
        <translation>템플릿 삭제</translation>
    </message>
    <message>
        <source>Delete %1, generation %2?</source>
        <translation>%1, %2세대를 삭제하시겠습니까?</translation>
    </message>
    <message>
        <source>%1, generation %2, is in use.</source>
        <translation>%1, %2세대는 사용 중입니다.</translation>
    </message>
    <message>
        <source>Its disk of %1 is removed. This cannot be undone.</source>
        <translation>%1 크기의 디스크가 삭제되며 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Linked clones of it run in these deployments: %1.
It can be deleted by itself as soon as the last of them is destroyed; until then nothing new is deployed from it.</source>
        <translation>다음 배포에서 이 템플릿의 연결 복제가 실행 중입니다: %1.
마지막 배포를 제거할 때 자동으로 삭제되게 할 수 있으며, 그때까지 이 템플릿으로 새로 배포하지 않습니다.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message>
        <source>Delete when free</source>
        <translation>사용이 끝나면 삭제</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>템플릿</translation>
    </message>
    <message>
        <source>What virtual machines are cloned from: what there is, what it came from, and what the plan lacks.</source>
        <translation>가상 머신을 복제하는 원본입니다. 무엇이 있고 무엇에서 만들었으며 계획에 무엇이 부족한지 봅니다.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>계획</translation>
    </message>
    <message>
        <source>The matrix whose templates are to be made</source>
        <translation>템플릿을 만들 매트릭스</translation>
    </message>
    <message>
        <source>Templates by ancestry</source>
        <translation>계보별 템플릿</translation>
    </message>
    <message>
        <source>Check for patches</source>
        <translation>패치 확인</translation>
    </message>
    <message>
        <source>Asks the package mirror what every template lacks</source>
        <translation>모든 템플릿에 부족한 패치를 미러에 확인합니다</translation>
    </message>
    <message>
        <source>Makes all templates that the matrix needs and that are missing or stale</source>
        <translation>매트릭스에 필요하지만 없거나 오래된 템플릿을 모두 만듭니다</translation>
    </message>
    <message>
        <source>Make one</source>
        <translation>하나 만들기</translation>
    </message>
    <message>
        <source>Builds one OS template or bakes one golden image</source>
        <translation>OS 템플릿 하나를 만들거나 골든 이미지 하나를 굽습니다</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::TimelineView</name>
    <message>
        <source>0 s</source>
        <translation>0초</translation>
    </message>
    <message>
        <source>waits for its turn</source>
        <translation>차례를 기다리는 중</translation>
    </message>
    <message>
        <source>building templates first: %1 (not counted)</source>
        <translation>템플릿을 먼저 만드는 중: %1(배포 시간에 포함되지 않음)</translation>
    </message>
    <message>
        <source>  ·  templates before: %1</source>
        <translation>  ·  템플릿 준비: %1</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::TopologyCard</name>
    <message numerus="yes">
        <source>%n VM(s), memory: %1</source>
        <translation>
            <numerusform>VM %n대, 메모리: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No recipe yet: %1</source>
        <translation>레시피 없음: %1</translation>
    </message>
</context>
<context>
    <name>bakeoff::widgets::WorkPanel</name>
    <message>
        <source>Making templates</source>
        <translation>템플릿 만들기</translation>
    </message>
    <message>
        <source>Checking for patches</source>
        <translation>패치 확인</translation>
    </message>
    <message>
        <source>Exporting a template</source>
        <translation>템플릿 내보내기</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 중지</translation>
    </message>
    <message>
        <source>Cancelling …</source>
        <translation>취소하는 중…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>%1 걸림</translation>
    </message>
    <message>
        <source>%1 of %2 done</source>
        <translation>%2개 중 %1개 완료</translation>
    </message>
    <message>
        <source>paused: what is at work goes on to the end of its step</source>
        <translation>일시 중지: 진행 중인 단계는 끝까지 갑니다</translation>
    </message>
    <message>
        <source>about %1 left</source>
        <translation>약 %1 남음</translation>
    </message>
    <message>
        <source>time left: not measured yet</source>
        <translation>남은 시간: 아직 측정 안 됨</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>All done.</source>
        <translation>모두 마쳤습니다.</translation>
    </message>
    <message>
        <source>Cancelled. What was finished stays; of the rest nothing is left.</source>
        <translation>취소했습니다. 완성된 템플릿은 남고 나머지는 아무것도 남지 않았습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n template(s) failed; the first: %1</source>
        <translation>
            <numerusform>템플릿 %n개가 실패했습니다. 첫 번째: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Work on templates</source>
        <translation>템플릿 작업</translation>
    </message>
    <message>
        <source>Retry what is missing</source>
        <translation>남은 것 다시 만들기</translation>
    </message>
    <message>
        <source>Makes what failed or was cancelled once more</source>
        <translation>실패했거나 취소된 템플릿을 다시 만듭니다</translation>
    </message>
    <message>
        <source>While paused nothing new begins; what is at work goes on to the end of its step</source>
        <translation>일시 중지하면 새로 시작하지 않습니다. 진행 중인 단계는 끝까지 갑니다</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Deploys services from pre-installed and from OS-only templates, and measures which is faster.</source>
        <translation>사전 설치 템플릿과 OS 전용 템플릿으로 서비스를 배포하고 어느 쪽이 빠른지 측정합니다.</translation>
    </message>
    <message>
        <source>The workspace to open, made when it is missing.</source>
        <translation>열 작업 공간. 없으면 새로 만듭니다.</translation>
    </message>
</context>
</TS>
