package ui_test

import (
	"math/rand"
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/muesli/termenv"

	"backstep/data/session"
)

// once carries out a command, but none that follow from it: a run would never
// end.
func (p *program) once(cmd tea.Cmd) {
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			if c != nil {
				p.once(c)
			}
		}
	default:
		p.send(msg)
	}
}

// Whatever is pressed, at whatever size, the program draws a frame that fits.
// What a key asks for is carried out at times only, so that keys also come
// while a run or a picture is under way.
func TestNoKeysAtNoSizeStopTheProgram(t *testing.T) {
	keys := []string{
		"right", "left", "up", "down", "pgdown", "pgup", "e", "E", "g", "G", "r", "R", "tab", "shift+tab", "j", "k", "h", "l",
		"[", "]", "w", "W", "1", "2", "3", "4", "6", "7", "8", "3", "4", "6", "7", "8", "L", "D", "t", "f", "?", "x", "y", "s", "C", "0",
		"+", "-", "esc", "space", ":",
	}
	for seed, c := range []struct {
		name  string
		flags []session.Given
	}{
		{"diabetes", nil},
		{"moons", []session.Given{hidden("4,3"), {Flag: "test-fraction", Value: "0.3"}}},
		{"iris", []session.Given{{Flag: "batch", Value: "20"}}},
		{"curve", []session.Given{{Flag: "activation", Value: "relu"}}},
		{"and", []session.Given{hidden("0")}},
		{"diabetes", []session.Given{{Flag: "lr", Value: "1e300"}}},
		{"xor", []session.Given{hidden("3"), {Flag: "no-bias", Value: "true"}, {Flag: "optimizer", Value: "adam"}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			t.Parallel()
			draw := rand.New(rand.NewSource(int64(seed)))
			w, h := 100, 30
			p := open(t, w, h, look{theme: "dark", colour: termenv.TrueColor}, c.name, c.flags...)
			p.press("+", "+", "+")
			for range 500 {
				if draw.Intn(10) == 0 {
					w, h = draw.Intn(220), draw.Intn(70)
					p.resize(w, h)
				}
				cmd := p.send(keyOf(keys[draw.Intn(len(keys))]))
				if draw.Intn(4) == 0 && cmd != nil {
					p.once(cmd)
				}
				p.fits(w, h)
			}
		})
	}
}
