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
	term.see("quit ends.")
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

// Where nothing is worked on, ctrl+c ends the program, and so does ctrl+d.
func TestPlainEndsByKeys(t *testing.T) {
	for key, want := range map[string]int{"\x03": 130, "\x04": 0} {
		term := open(t, 300, 40, nil, "--plain")
		term.see("quit ends.")
		term.press("where\r")
		term.see("You are at the beginning")
		term.press(key)
		if status := term.exit(); status != want {
			t.Errorf("%q leads to the exit status %d", key, status)
		}
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
