//go:build unix

package main_test

import (
	"bufio"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"strings"
	"syscall"
	"testing"

	"github.com/creack/pty"
	"golang.org/x/sys/unix"
	"golang.org/x/term"
)

// ctrlZ is what the key sends.
const ctrlZ = "\x1a"

// TestShell is the shell from which the tests of job control run the program. It has one
// job, and the commands fg and bg.
func TestShell(t *testing.T) {
	job := os.Getenv("BACKSTEP_TEST_JOB")
	if job == "" {
		t.Skip("run by other tests")
	}
	before, err := term.GetState(0)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("/bin/sh", "-c", job)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Foreground: os.Getenv("BACKSTEP_TEST_BACKGROUND") == ""}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	signal.Ignore(syscall.SIGTTOU) // A shell may take the terminal while it is in the background.
	_, _ = fmt.Fprintln(os.NewFile(3, "pid"), cmd.Process.Pid)
	for input := bufio.NewScanner(os.Stdin); shellWaits(t, cmd.Process.Pid, before) && input.Scan(); {
		if input.Text() == "fg" {
			giveTerminal(t, cmd.Process.Pid)
		}
		if err := syscall.Kill(-cmd.Process.Pid, syscall.SIGCONT); err != nil {
			t.Fatal(err)
		}
	}
	os.Exit(0) // There is nothing to clean up.
}

// shellWaits waits until the job has stopped or ended, takes the terminal and prints what
// has happened. It reports whether the job has only stopped.
func shellWaits(t *testing.T, pid int, before *term.State) (stopped bool) {
	var status syscall.WaitStatus
	for {
		_, err := syscall.Wait4(pid, &status, syscall.WUNTRACED, nil)
		if err == nil {
			break
		}
		if err != syscall.EINTR {
			t.Fatal(err)
		}
	}
	giveTerminal(t, syscall.Getpgrp())
	modes := "as before"
	if now, err := term.GetState(0); err != nil || *now != *before {
		modes = "in another mode"
	}
	if err := term.Restore(0, before); err != nil {
		t.Fatal(err)
	}
	if status.Stopped() {
		fmt.Printf("shell: stopped, %s\n", modes)
		return true
	}
	fmt.Printf("shell: ended with %d, %s\n", status.ExitStatus(), modes)
	return false
}

func giveTerminal(t *testing.T, group int) {
	if err := unix.IoctlSetPointerInt(0, unix.TIOCSPGRP, group); err != nil {
		t.Fatal(err)
	}
}

// openFromShell starts the program from a shell, by a command line in which the program
// is $BACKSTEP, and returns the process of that command line.
func openFromShell(t *testing.T, line string, env ...string) (term *terminal, job int) {
	t.Helper()
	path, err := program()
	if err != nil {
		t.Fatal(err)
	}
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(os.Args[0], "-test.run", "^TestShell$")
	cmd.Env = append(env, "BACKSTEP="+path, "BACKSTEP_TEST_JOB="+line)
	cmd.ExtraFiles = []*os.File{write}
	term = start(t, 80, 24, &pty.Winsize{Cols: 80, Rows: 24}, blackGround, cmd)
	if err := write.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := fmt.Fscan(read, &job); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = syscall.Kill(-job, syscall.SIGKILL) })
	return term, job
}

// stopped waits until the shell says for the nth time that the job has stopped,
// and how it left the modes of the terminal.
func (term *terminal) stopped(n int, leaves string) {
	term.t.Helper()
	term.until(func(string) bool {
		return strings.Count(term.sent(), "shell: stopped, ") == n && strings.HasSuffix(term.sent(), "shell: stopped, "+leaves+"\r\n")
	}, fmt.Sprintf("stop %d, %s", n, leaves))
}

// mouseIsOn waits until the program has turned the mouse on in its output from byte
// since on.
func (term *terminal) mouseIsOn(since int) {
	term.t.Helper()
	term.until(func(string) bool {
		sent := term.sent()[since:]
		return strings.LastIndex(sent, "\x1b[?1002h") > strings.LastIndex(sent, "\x1b[?1002l")
	}, "the mouse to be asked for")
}

// TestJobControl stops the program in each way, and checks that fg restores the frame,
// the mouse and keys without enter, and that the terminal is as before at the end.
func TestJobControl(t *testing.T) {
	const alone = `exec "$BACKSTEP"`
	for _, c := range []struct {
		name, line string
		stop       func(term *terminal, job int)
		leaves     string
	}{
		{"ctrl+z", alone, func(term *terminal, _ int) { term.press(ctrlZ) }, "as before"},
		{"ctrl+z below a script", `"$BACKSTEP"; exit $?`, func(term *terminal, _ int) { term.press(ctrlZ) }, "as before"},
		{"SIGTSTP", alone, func(_ *terminal, job int) { _ = syscall.Kill(job, syscall.SIGTSTP) }, "as before"},
		{"SIGSTOP", alone, func(_ *terminal, job int) { _ = syscall.Kill(job, syscall.SIGSTOP) }, "in another mode"},
	} {
		t.Run(c.name, func(t *testing.T) {
			term, job := openFromShell(t, c.line)
			term.see("initialise", "? help")
			term.press(right, right)
			before := term.see("x of age")
			for n := range 2 {
				c.stop(term, job)
				term.stopped(n+1, c.leaves)
				since := len(term.sent())
				term.press("fg\r")
				term.until(func(s string) bool { return s == strings.Join(before, "\n") }, "the frame of before")
				term.mouseIsOn(since)
			}
			term.press(right)
			term.see("z of h1")
			term.press("q")
			term.see("shell: ended with 0, as before")
			term.exit()
			term.leftCleanly()
		})
	}
}

// TestJobsInTheBackgroundWaitForTheTerminal starts the program in the
// background, then continues it there.
func TestJobsInTheBackgroundWaitForTheTerminal(t *testing.T) {
	term, job := openFromShell(t, `exec "$BACKSTEP"`, "BACKSTEP_TEST_BACKGROUND=yes")
	term.stopped(1, "as before")
	if strings.Contains(term.sent(), "\x1b[?1049h") {
		t.Error("the screen is taken in the background")
	}
	term.press("fg\r")
	term.see("initialise", "? help")
	n := 1
	for stop, leaves := range map[syscall.Signal]string{syscall.SIGTSTP: "as before", syscall.SIGSTOP: "in another mode"} {
		if err := syscall.Kill(job, stop); err != nil {
			t.Fatal(err)
		}
		term.stopped(n+1, leaves)
		term.press("bg\r")
		term.stopped(n+2, "as before")
		term.press("fg\r")
		term.see("initialise", "? help")
		n += 2
	}
	term.press("q")
	term.see("shell: ended with 0, as before")
}

// TestWithoutAShellThereIsNothingToGoBackTo suspends a program that is the session leader
// on its terminal, as in a container or a window of its own.
func TestWithoutAShellThereIsNothingToGoBackTo(t *testing.T) {
	for name, stop := range map[string]func(term *terminal) error{
		"ctrl+z":  func(term *terminal) error { term.press(ctrlZ); return nil },
		"SIGTSTP": func(term *terminal) error { return term.cmd.Process.Signal(syscall.SIGTSTP) },
	} {
		t.Run(name, func(t *testing.T) {
			term := open(t, 80, 24, nil)
			term.see("initialise", "? help")
			if err := stop(term); err != nil {
				t.Fatal(err)
			}
			term.see("there is nothing to go back to")
			if strings.Contains(term.sent(), "\x1b[?1049l") {
				t.Error("the screen was left")
			}
			term.press(right)
			term.see("x of bmi")
			term.press("q")
			if status := term.exit(); status != 0 {
				t.Errorf("exit status %d", status)
			}
			term.leftCleanly()
		})
	}
}
