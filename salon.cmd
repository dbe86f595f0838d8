@echo off
rem The one door to everything that runs, for Windows: finds a JDK 25, builds what is stale, and runs the program.
rem salon is its twin for everyone else.
setlocal EnableExtensions DisableDelayedExpansion
set "here=%~dp0"
set "salon=%here%step4-rooms\target\salon.jar"
set "benchmarks=%here%benchmarks\target\benchmarks.jar"
set "grading=%here%grading\target\grading.jar"
set "module=step4-rooms"
set "jar=%salon%"
set "contracts=main"
set "program="

if "%~1"=="" goto list
if /i "%~1"=="help" goto list
if /i "%~1"=="-h" goto list
if /i "%~1"=="--help" goto list
for %%c in (load netty compare bench) do if "%~1"=="%%c" (
    set "module=benchmarks"
    set "jar=%benchmarks%"
)
for %%c in (grade gradescope progress) do if "%~1"=="%%c" (
    set "module=grading"
    set "jar=%grading%"
    set "contracts=test"
)
for %%c in (server client multi-clients) do if "%~1"=="%%c" set program=-jar "%jar%" %%c
if "%~1"=="step1" set program=-cp "%jar%" salon.echo.EchoServer
if "%~1"=="step2" set program=-cp "%jar%" salon.protocol.PingServer
if "%~1"=="step3" set program=-cp "%jar%" salon.threads.ThreadsServer
if "%~1"=="races" set program=-cp "%jar%" salon.threads.races.Races
if "%~1"=="load" set program=-cp "%jar%" salon.benchmarks.load.Load
if "%~1"=="netty" set program=--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -cp "%jar%" salon.benchmarks.netty.NettyCommand
if "%~1"=="compare" set program=-cp "%jar%" salon.benchmarks.load.Compare
if "%~1"=="bench" set program=--sun-misc-unsafe-memory-access=allow -cp "%jar%" salon.benchmarks.bench.Bench
if "%~1"=="grade" set program=-XX:+DisableAttachMechanism -cp "%jar%" salon.grading.run.GradeCommand
if "%~1"=="gradescope" set program=-cp "%jar%" salon.grading.gradescope.GradescopeCommand
if "%~1"=="progress" set program=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "%jar%" salon.grading.progress.ProgressCommand --checkout "%here%."
if not defined program (
    echo There is no "%~1" here: salon alone lists what there is. 1>&2
    exit /b 2
)

rem shift does not change %%*, so the arguments behind the first are collected.
set "arguments="
:collect
shift
if not "%~1"=="" (
    set arguments=%arguments% %1
    goto collect
)

set "jdk="
call :look "%JAVA_HOME%"
for /f "delims=" %%j in ('where java 2^>nul') do call :look "%%~dpj.."
for %%r in ("%ProgramFiles%\Java" "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu" "%USERPROFILE%\.jdks") do (
    for /d %%j in ("%%~r\*") do call :look "%%~j"
)
if not defined jdk (
    echo Salon needs a JDK 25 or newer and found none: install one ^(adoptium.net has it^), or set JAVA_HOME to it. 1>&2
    exit /b 1
)

call :stale
if errorlevel 1 (
    echo Building Salon first, which may take a minute. 1>&2
    call :build
    if errorlevel 1 exit /b 1
)
"%jdk%\bin\java" %program%%arguments%
exit /b %ERRORLEVEL%

:list
echo salon server         the chat server; --help lists its options
echo salon client         a client for people, to talk to a server
echo salon multi-clients  many clients at once, and a table of what they heard
echo salon step1          step 1's server: echoes, one client at a time
echo salon step2          step 2's server: answers PING, one client at a time
echo salon step3          step 3's server: answers PING and REGISTER, many clients at once
echo salon races          what goes wrong between threads, one demonstration after another
echo salon progress       where you stand: tests what you wrote, draws the course, names what is next; --watch: at each save
echo salon load           loads any server and prints what it did as one line of JSON; --help lists its scenarios
echo salon netty          the same chat server by Netty's event loop, to measure ours beside it
echo salon compare        what our server does per CPU second, beside Netty's
echo salon grade          grades a class of students; --help lists its options
echo salon gradescope     makes an autograder that does the same on Gradescope; --help lists its options
echo salon bench          measures the lessons about threads, and shows what was predicted, expected and found
exit /b 0

rem A JDK says in its release file which one it is: quicker than starting it.
:look
if defined jdk exit /b
if not exist "%~1\bin\javac.exe" exit /b
if not exist "%~1\release" exit /b
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do call :judge "%~1" %%v
exit /b

:judge
set "version=%~2"
set "version=%version:"=%"
if %version% geq 25 set "jdk=%~1"
exit /b

:stale
powershell -NoProfile -Command "$jar = Get-Item $env:jar -ErrorAction SilentlyContinue; if (-not $jar) { exit 1 }; $sources = Get-ChildItem -Recurse (Join-Path $env:here 'pom.xml'), (Join-Path $env:here 'step*\pom.xml'), (Join-Path $env:here 'step*\src\main'), (Join-Path $env:here "step*\src\$env:contracts"), (Join-Path $env:here "$env:module\pom.xml"), (Join-Path $env:here "$env:module\src\main"); $ours = $sources | Where-Object FullName -NotLike '*\main\java\salon\*\exercise*'; if ($ours | Where-Object Extension -eq '.java' | Select-String 'salon\.[a-z]+\.exercise\.Your') { $ours = $sources }; if ($ours | Where-Object LastWriteTime -gt $jar.LastWriteTime) { exit 1 }"
exit /b

rem Windows does not replace a file that is open: a new jar has to wait until the programs that run from the old one end.
:build
where mvn >nul 2>nul
if errorlevel 1 (
    echo Salon has to be built first, and there is no mvn: install Maven 3.8.7 or newer. 1>&2
    exit /b 1
)
set "JAVA_HOME=%jdk%"
set "log=%TEMP%\salon-build-%RANDOM%.log"
rem Half written, perhaps, when an earlier build was interrupted.
for %%b in ("%salon%" "%benchmarks%" "%grading%") do if exist "%%~b.new" del "%%~b.new"
pushd "%here%"
call mvn -B -q -DskipTests "-Dsalon.jar=%salon%.new" "-Dbenchmarks.jar=%benchmarks%.new" "-Dgrading.jar=%grading%.new" -pl %module% -am package >"%log%" 2>&1 <nul
set "built=%ERRORLEVEL%"
popd
if not "%built%"=="0" type "%log%" 1>&2
del "%log%"
if not "%built%"=="0" exit /b 1
for %%b in ("%salon%" "%benchmarks%" "%grading%") do if exist "%%~b.new" move /y "%%~b.new" "%%~b" >nul 2>nul
if exist "%jar%.new" (
    echo The new build can not take the old one's place while a program runs from it: stop that program first. 1>&2
    exit /b 1
)
exit /b 0
