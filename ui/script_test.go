package ui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"pgregory.net/rapid"

	"backstep/data/session"
	"backstep/data/session/sessiontest"
	"backstep/ui/desk"
)

// typed returns the keys whose lines mean the same without a screen. Playing is left
// out because it takes time, and modes because keys are typed into their fields.
// Scrubbing, which needs a chart, is left to the test to skip.
func typed(views []shown) []string {
	var list []string
	for _, b := range keyTable(views) {
		name, _, _ := strings.Cut(b.Line, " ")
		ofMode := func(v shown) bool { return v.Traits().Mode && (b.view == v.Name() || b.Line == "view "+v.Name()) }
		if !slices.ContainsFunc(views, ofMode) && !slices.Contains([]string{"", "play", "quit", "suspend", "help", "save"}, name) {
			list = append(list, b.Keys...)
		}
	}
	list = append(list, "backspace", "3", "-", "tab", "w", "left") // In a field.
	slices.Sort(list)
	return slices.Compact(list)
}

// A script through a desk ends where the same keys through the program end.
func TestAScriptEndsWhereItsKeysEnd(t *testing.T) {
	setup := sessiontest.Line(t, "iris --hidden 3 --batch 30")
	keys := typed(newViews())
	rapid.Check(t, func(rt *rapid.T) {
		program, alone := opened(t, setup), headless(t, setup)
		for _, key := range rapid.SliceOfN(rapid.SampledFrom(keys), 1, 40).Draw(rt, "keys") {
			b, ok := program.present().typed(key, program.desk.Seen())
			if !ok {
				b, ok = program.keys.find(key, program.desk.View())
			}
			if strings.HasPrefix(b.Line, "scrub") {
				continue
			}
			if ok {
				if r := alone.Finish(alone.Do(b.Line)); r.Err != nil {
					rt.Fatalf("%s types %q: %v", key, b.Line, r.Err)
				}
			}
			carry(program, program.press(key))
		}
		if got, want := compared(program.desk), compared(alone); got != want {
			rt.Fatalf("the keys lead to\n%s\ntheir lines to\n%s", got, want)
		}
	})
}

// compared returns what the test compares of a desk, as text.
func compared(d *desk.Desk) string {
	m := d.Moment()
	step := ""
	if m.Step != nil {
		step = fmt.Sprintf("%+v", *m.Step)
	}
	return fmt.Sprintf("%s %d %+v %+v %+v %+v %+v\n%s", d.View(), m.Run, m.Position, m.Selection, m.Granularity, m.MovedTo, d.Look(), step)
}

func headless(t *testing.T, setup *session.Setup) *desk.Desk {
	t.Helper()
	d, err := NewDesk(setup)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// opened returns the program with a setup, after its first work.
func opened(t *testing.T, setup *session.Setup) *Model {
	t.Helper()
	m := newModel(t, setup)
	carry(m, m.first)
	return m
}

// carry carries out a command, and those that follow from it.
func carry(m *Model, cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			carry(m, c)
		}
	default:
		carry(m, m.route(msg))
		carry(m, m.nextOfScript())
	}
}

// turns carries out commands and those that follow from them, each after those that
// wait already, as the program does, until done.
func turns(m *Model, done func() bool, cmds ...tea.Cmd) {
	for n := 0; n < 500 && len(cmds) > 0 && !done(); n++ {
		cmd := cmds[0]
		cmds = cmds[1:]
		if cmd == nil {
			continue
		}
		switch msg := cmd().(type) {
		case nil:
		case tea.BatchMsg:
			cmds = append(cmds, msg...)
		default:
			_, next := m.Update(msg)
			cmds = append(cmds, next)
		}
	}
}

// A script goes on while training plays, at any speed.
func TestPlayingLeavesAScriptItsTurn(t *testing.T) {
	for _, speed := range []string{"", "faster\nfaster\nfaster\nfaster\n"} {
		m := opened(t, sessiontest.Line(t, "diabetes"))
		m.errands.script = desk.Lines("play.txt", speed+"play\nview surface")
		arrived := func() bool { return m.desk.View() == "surface" }
		turns(m, arrived, m.nextOfScript())
		if !arrived() {
			t.Errorf("after %q the script is left with %v", speed, m.errands.script)
		}
	}
}

// A line that had to wait, and then turns out to be wrong, is there to be mended.
func TestAWrongLineThatWaitedIsLeftToBeMended(t *testing.T) {
	m := opened(t, sessiontest.Line(t, "diabetes"))
	m.desk.Do("faster; faster; faster; faster")
	playing := m.press(" ")
	m.press(":")
	m.prompt.put("epoch; bogus")
	turns(m, func() bool { return m.prompt.on }, playing, m.enter())
	if !m.prompt.on || m.prompt.input.Value() != "bogus" || !strings.Contains(m.said.text, "bogus") {
		t.Errorf("the line is %q, open: %v, and the program says %q", m.prompt.input.Value(), m.prompt.on, m.said.text)
	}
}

// Lines that are given at the start are carried out in order, and the error of a wrong
// one says where it is.
func TestAScriptIsCarriedOutAtTheStart(t *testing.T) {
	setup := sessiontest.Line(t, "diabetes")
	m := opened(t, setup)
	m.errands.script = desk.Lines("walk.txt", "goto 20; next phase\nview surface\n3 e\nnxt\nview unit")
	carry(m, m.nextOfScript())
	for range 10 {
		carry(m, m.nextOfScript())
	}
	if at := m.desk.Seen(); at.Position.Step != 23 || m.desk.View() != "surface" {
		t.Errorf("the script leads to step %d of view %s", at.Position.Step, m.desk.View())
	}
	if !strings.HasPrefix(m.said.text, "walk.txt:4: ") || !m.said.alarm {
		t.Errorf("the program says %q", m.said.text)
	}
}
