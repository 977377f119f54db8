package ui_test

import (
	"strings"
	"testing"
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
	p.sees("η 2", "before")
	p.command("restart optimizer adam")
	p.sees("adam η 0.5")
	p.press("4")
	p.sees("sgd", "η 2")
}

func TestARestartThatCannotBeSaysWhy(t *testing.T) {
	for line, want := range map[string]string{
		"restart":               "such as restart lr 0.1",
		"restart hidden 3":      "want one of lr, optimizer",
		"restart lr x":          "--lr",
		"restart lr":            "such as restart lr 0.1",
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
