@echo off
rem Runs Tong hop; builds it first where there is no program yet.
setlocal
chcp 65001 >nul
set "TOP=%~dp0"
if "%TOP:~-1%"=="\" set "TOP=%TOP:~0,-1%"
set "JAR=%TOP%\target\tonghop.jar"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo Chưa tìm thấy Java. Hãy cài JDK 17 trở lên rồi chạy lại. 1>&2
  set "CODE=3"
  goto end
)
if exist "%JAR%" goto run
where mvn >nul 2>&1
if errorlevel 1 (
  echo Chưa có chương trình đã dựng và chưa tìm thấy Maven. Hãy cài Maven 3.8 trở lên rồi chạy lại. 1>&2
  set "CODE=3"
  goto end
)
echo Đang dựng chương trình, chỉ làm một lần ... 1>&2
if not exist "%TOP%\target" mkdir "%TOP%\target"
pushd "%TOP%"
call mvn -B -q -DskipTests package >"%TOP%\target\dung-chuong-trinh.log" 2>&1
set "CODE=%ERRORLEVEL%"
popd
if not "%CODE%"=="0" (
  echo Không dựng được chương trình. Chi tiết: target\dung-chuong-trinh.log 1>&2
  set "CODE=3"
  goto end
)
:run
"%JAVA%" -Xmx512m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Dsun.stdout.encoding=UTF-8 -Dsun.stderr.encoding=UTF-8 -Djava.awt.headless=true "-Dtonghop.top=%TOP%" %TONGHOP_JAVA_OPTS% -jar "%JAR%" %*
set "CODE=%ERRORLEVEL%"
:end
exit /b %CODE%
