package main_test

import (
	"os/exec"
	"testing"
)

func TestAReleaseSaysWhatItIs(t *testing.T) {
	path, err := program()
	if err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(path, "--version").Output()
	if want := "backstep version 9.8.7, commit abc1234, 2001-02-03\n"; err != nil || string(out) != want {
		t.Errorf("it prints %q, %v; want %q", out, err, want)
	}
}
