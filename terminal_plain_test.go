//go:build unix

package main_test

import (
	"io"
	"os/exec"
	"strings"
	"testing"
	"unicode"
)

// Line by line nothing is drawn: not a byte on the terminal is more than text in lines.
func TestPlainOnATerminal(t *testing.T) {
	term := open(t, 300, 40, []string{"TERM=dumb"}, "--plain")
	term.see("\n> ")
	term.press("\r")
	term.see("Step 1, inputs: x of bmi is 0.62 for person 1")
	term.press("epoch\r", "foo\r", "set lr 3\r")
	term.see("Epoch 1 is done", `"foo" is no command`, "Learning rate 3 from step 2 on")
	term.press("quit\r")
	term.see("Run 2 is not saved: save saves, the same again quits.")
	term.press("quit\r")
	if status := term.exit(); status != 0 {
		t.Errorf("the exit status is %d", status)
	}
	for _, r := range term.sent() {
		if unicode.IsControl(r) && r != '\n' && r != '\r' {
			t.Fatalf("%q was written: %q", r, term.sent())
		}
	}
}

// Ctrl+c stops what takes long, and else the program. Ctrl+d ends it too.
func TestPlainIsInterrupted(t *testing.T) {
	term := open(t, 300, 40, nil, "--plain", "digits", "--hidden", "32")
	term.see("\n> ")
	term.press("until settled\r")
	term.see("Still working, at epoch ")
	term.press("\x03")
	term.see("Stopped. Epoch ")
	term.press("where\r")
	term.see("You are in step ")
	term.press("\x03")
	if status := term.exit(); status != 130 {
		t.Errorf("ctrl+c leads to the exit status %d", status)
	}
	term = open(t, 300, 40, nil, "--plain")
	term.see("\n> ")
	term.press("\x04")
	if status := term.exit(); status != 0 {
		t.Errorf("ctrl+d leads to the exit status %d", status)
	}
}

// A pipe on both sides gets each answer as soon as its line is there.
func TestPlainThroughPipes(t *testing.T) {
	path, err := program()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(path, "--plain", "mazur")
	in, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	heard := ""
	hear := func(until string) {
		buf := make([]byte, 1<<12)
		for !strings.Contains(heard, until) {
			n, err := out.Read(buf)
			if heard += string(buf[:n]); err != nil {
				t.Fatalf("waited in vain for %q: %v\n%s", until, err, heard)
			}
		}
	}
	hear("Backstep, ")
	for line, answer := range map[string]string{"where\n": "You are", "list\n": "Hidden layer 1", "help goto\n": "Command goto"} {
		if _, err := io.WriteString(in, line); err != nil {
			t.Fatal(err)
		}
		hear(answer)
	}
	_ = in.Close()
	if err := cmd.Wait(); err != nil || strings.Contains(heard, ">") {
		t.Errorf("%v\n%s", err, heard)
	}
}
