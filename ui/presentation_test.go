package ui_test

import (
	"strings"
	"testing"

	"backstep/data/session"
	"backstep/ui/paint/large"
)

func TestPresentedAViewShowsItsFirstPanelAlone(t *testing.T) {
	for _, c := range []struct{ key, first, other string }{
		{"3", "decision surface", "hidden units"},
		{"4", "loss", "right answers"},
		{"6", "gradient flow", "what is wrong"},
		{"7", "δ of y", "what comes in"},
		{"8", "loss landscape", "why it"},
	} {
		p := open(t, 120, 36, plainLook(), "moons", session.Given{Flag: "test-fraction", Value: "0.3"})
		p.command("goto 20")
		p.press(c.key)
		p.sees(c.first, c.other)
		before := p.frame()
		p.press("f")
		p.sees(c.first, "f all panels")
		if strings.Contains(body(p.frame()), c.other) {
			t.Errorf("presented, view %s still shows %q:\n%s", c.key, c.other, p.frame())
		}
		p.press("f", "1", "f", "f", c.key) // What a view shows does not depend on how it was shown.
		if p.frame() != before {
			t.Errorf("with all panels again, view %s shows\n%s\nnot\n%s", c.key, p.frame(), before)
		}
	}
}

// The number at work stands in large digits, with its formula and its path.
func TestPresentedTheNumberIsLarge(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "diabetes")
	p.command("goto 55; next; phase d1; select h1")
	p.press("f")
	p.sees("of h1", "δ of y", "weight h1 → y", "the path", "f all panels")
	p.seesRows(large.Big().Write("−0.3470"))
	p.seesRows(large.Middle().Write("−0.3641"))
	p.seesRows(large.Middle().Write("4.015"))
	p.resize(200, 60)
	p.seesRows(large.Big().Doubled().Write("−0.3470"))
	p.resize(60, 20)
	p.seesRows(large.Big().Write("−0.3470"))
	p.sees("= −0.3641 · 4.015 · 0.2374")
	p.resize(40, 12)
	p.seesRows(large.Middle().Write("−0.3470"))
}

// A sum stands with each of its terms, which are named, and a weight with what it becomes.
func TestPresentedASumHasItsTerms(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "diabetes")
	p.command("goto 56; phase dW2")
	p.press("f")
	p.sees("a · δ of person 1", "a · δ of person 4", "bmi 33.6 kg/m²", "age 45 years")
	for _, number := range []string{"−0.2230", "0.1056", "−0.1567", "0.08956"} {
		p.seesRows(large.Middle().Write(number))
	}
	p.command("phase update")
	p.sees("of h1 → y, new")
	p.seesRows(large.Big().Write("4.107"))
	p.seesRows(large.Middle().Write("4.015→4.107"))
}

// What is below the number of a box is as large as that.
func TestPresentedTheTargetIsLarge(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "curve")
	p.command("goto 20; phase J")
	p.press("f")
	p.sees("target y")
	p.seesRows(large.Middle().Write("0.120124"))
}

// seesRows fails unless the frame has these rows below each other, in the same column.
func (p *program) seesRows(rows []string) {
	p.t.Helper()
	lines := strings.Split(p.frame(), "\n")
	for y := 0; y+len(rows) <= len(lines); y++ {
		if at := strings.Index(lines[y], strings.TrimRight(rows[0], " ")); at >= 0 && rowsAt(lines[y:], rows, len([]rune(lines[y][:at]))) {
			return
		}
	}
	p.t.Errorf("the frame lacks\n%s\n\n%s", strings.Join(rows, "\n"), p.frame())
}

// rowsAt reports whether lines begin with these rows at a column.
func rowsAt(lines, rows []string, column int) bool {
	for i, row := range rows {
		line, want := []rune(lines[i]), []rune(strings.TrimRight(row, " "))
		if len(line) < column+len(want) || string(line[column:column+len(want)]) != string(want) {
			return false
		}
	}
	return true
}

// Whatever is at work, the presentation shows it at every size.
func TestEveryNumberIsPresented(t *testing.T) {
	for _, opened := range [][]string{{"diabetes"}, {"mazur"}, {"iris", "8,6"}, {"curve", "3"}} {
		var flags []session.Given
		if len(opened) > 1 {
			flags = append(flags, hidden(opened[1]))
		}
		p := open(t, 120, 36, plainLook(), opened[0], flags...)
		p.press("f", "e")
		for range 2 * 3 * 8 {
			p.press("right")
			for _, size := range [][2]int{{120, 36}, {80, 24}, {60, 20}, {40, 12}, {20, 5}, {200, 60}} {
				p.resize(size[0], size[1])
				p.fits(size[0], size[1])
			}
		}
	}
}

// The loss of the batch belongs to no sample, and has a path of its own.
func TestPresentedTheLossOfTheBatchHasItsBox(t *testing.T) {
	p := open(t, 130, 36, plainLook(), "diabetes")
	p.command("epoch; explain J batch")
	p.press("f")
	p.sees("of the batch", "the path", "━ loss ━")
}

// Any number that can be explained can stand there, wherever the step stands.
func TestPresentedAnyNumberIsLarge(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "diabetes")
	p.command("goto 55")
	p.press("f")
	for _, phase := range []string{"x", "a2", "J", "δ2", "∂W1", "update"} {
		for _, number := range []string{"x bmi", "y", "z h1", "a h1", "δ h1", "ŷ", "J", "J batch", "w h1 bmi", "b h1", "∂w h1 bmi", "∂b h1", "new h1 bmi"} {
			p.command("next; phase " + phase + "; explain " + number)
			p.sees("the path")
		}
	}
}

// What is on no path through the network stands there alone.
func TestPresentedANumberOnNoPath(t *testing.T) {
	p := open(t, 160, 50, plainLook(), "diabetes", session.Given{Flag: "l2", Value: "0.1"}, session.Given{Flag: "optimizer", Value: "momentum"}, session.Given{Flag: "batch", Value: "2"})
	p.command("goto 55")
	p.press("f")
	for _, number := range []string{
		"J epoch", "J last", "J sum", "J old", "right", "right batch", "f′ h1", "mean δ 1", "mean share 2", "η", "n", "raw bmi", "Σw²", "old v h1 bmi", "v y bias",
	} {
		p.command("explain " + number)
		p.fits(160, 50)
		if frame := p.frame(); strings.Contains(frame, "the path") || strings.Contains(frame, "is not worked out") {
			t.Errorf("%s is presented as\n%s", number, frame)
		}
	}
}

// Before the first step there are units, but no numbers of a sample.
func TestPresentedBeforeTheFirstStep(t *testing.T) {
	p := open(t, 160, 50, plainLook(), "diabetes")
	p.press("f")
	for _, unit := range []string{"bmi", "h1", "y"} {
		p.command("select " + unit)
		p.sees("the path")
		p.fits(160, 50)
	}
}
