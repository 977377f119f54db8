package ui_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"backstep/data/session"
)

func TestARunIsStartedOverWithAnotherSetting(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "diabetes")
	p.command("goto 30")
	p.command("restart lr 0.5")
	p.sees("sgd η 0.5", "epoch 0")
	p.command("goto 30")
	p.press("4")
	p.sees("η 2", "ghost")
	p.press("8")
	p.sees("η 2")
	p.command("restart optimizer adam")
	p.sees("adam η 0.5")
	p.press("4")
	p.sees("sgd", "η 2")
}

func TestARestartThatCannotBeSaysWhy(t *testing.T) {
	for line, want := range map[string]string{
		"restart momentum":      "a number from 0",
		"restart nowhere 3":     "restart nowhere: there is no setting",
		"restart lr x":          "a number above 0",
		"restart lr":            "restart lr needs a value: a number above 0",
		"restart optimizer adm": `did you mean "adam"?`,
	} {
		p := open(t, 200, 36, plainLook(), "diabetes")
		p.command("goto 3")
		p.command(line)
		if footer := p.frame(); !strings.Contains(footer, want) || !strings.Contains(footer, "epoch 3") {
			t.Errorf("%q: no %q in\n%s", line, want, footer)
		}
	}
}

// TestRestartsKeepTheRowsThatWereRead changes the file while the program is open, and
// then removes it.
func TestRestartsKeepTheRowsThatWereRead(t *testing.T) {
	path := filepath.Join(t.TempDir(), "rows.csv")
	write := func(rows string) {
		if err := os.WriteFile(path, []byte(rows), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	write("x,z,y\n1,2,0\n2,3,1\n3,1,0\n4,0,1\n")
	s := &session.Session{}
	if err := s.Override(session.Given{Flag: "csv", Value: path}, session.Given{Flag: "target", Value: "y"}); err != nil {
		t.Fatal(err)
	}
	setup, err := s.Resolve()
	if err != nil {
		t.Fatal(err)
	}
	p := openRun(t, 120, 36, plainLook(), setup)
	p.command("goto 3")
	write("a,b,c,y\n1,2,3,u\n2,3,4,v\n5,6,7,w\n")
	p.press("R")
	p.sees("epoch 0", "seed 2", "full batch of 4")
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	p.command("goto 2")
	p.command("restart lr 0.7")
	p.sees("epoch 0", "η 0.7", "full batch of 4")
	p.press("R", "r")
	p.sees("epoch 0", "full batch of 4")
}

// Starting over goes back to the beginning of a run, and keeps its epochs. New weights
// begin another run, and the command run goes back to the one before.
func TestStartingOverAndOtherRuns(t *testing.T) {
	p := open(t, 100, 30, plainLook(), "diabetes")
	first := p.frame()
	p.press("e", "e")
	second := p.frame()
	p.press("r")
	p.sees("epoch 0 ", "initialise")
	p.press("e", "e")
	if p.frame() != second {
		t.Errorf("after starting over, epoch 2 is\n%s\nnot\n%s", p.frame(), second)
	}
	p.press("R")
	if p.frame() == first {
		t.Error("new weights are the old ones")
	}
	p.sees("seed 26", "initialise")
	p.command("runs")
	p.sees("this is run 2 of 2; 1: seed 25, 2 epochs")
	p.command("run 1")
	p.sees("run 1/2   epoch 2")
	if withoutEdges(p.frame()) != withoutEdges(second) {
		t.Errorf("back in run 1, epoch 2 is\n%s\nnot\n%s", p.frame(), second)
	}
	p.command("run 3")
	p.sees(`run "3": want one of 1, 2`)
}
