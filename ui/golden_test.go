package ui_test

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/muesli/termenv"

	"backstep/data/session"
	"backstep/data/text/goldentest"
	"backstep/ui/grid"
)

// golden is a frame that a person has checked. The words of keys are pressed one after
// the other. A word that begins with a colon is a command, with _ for blanks.
type golden struct {
	name  string
	w, h  int
	look  look
	setup string
	flags []session.Given
	keys  string
}

func wideIris() []session.Given { return []session.Given{{Flag: "hidden", Value: "8,6"}} }

func goldens() []golden {
	plain := plainLook()
	return []golden{
		{"start-80x24", 80, 24, plain, "diabetes", nil, ""},
		{"inputs-80x24", 80, 24, plain, "diabetes", nil, "right right"},
		{"weighted-sum-80x24", 80, 24, plain, "diabetes", nil, "right right right"},
		{"activation-80x24", 80, 24, plain, "diabetes", nil, "right right right right right"},
		{"loss-80x24", 80, 24, plain, "diabetes", nil, ":goto_9 g right right right right right right"},
		{"delta-80x24", 80, 24, plain, "diabetes", nil, ":goto_68 right right right right right right right right right"},
		{"gradient-80x24", 80, 24, plain, "diabetes", nil, ":goto_68 left left left"},
		{"update-80x24", 80, 24, plain, "diabetes", nil, ":goto_68"},
		{"update-120x36", 120, 36, plain, "diabetes", nil, ":goto_68"},
		{"update-200x60", 200, 60, plain, "diabetes", nil, ":goto_68"},
		{"update-ascii-80x24", 80, 24, look{theme: "plain", colour: termenv.Ascii, glyphs: grid.ASCII}, "diabetes", nil, ":goto_68"},
		{"update-block-80x24", 80, 24, look{theme: "plain", colour: termenv.Ascii, glyphs: grid.Block}, "diabetes", nil, ":goto_68"},
		{"matrices-120x36", 120, 36, plain, "diabetes", nil, "2 :goto_68 right right right right right right right"},
		{"wide-120x36", 120, 36, plain, "iris", wideIris(), "e e left"},
		{"wide-200x60", 200, 60, plain, "iris", wideIris(), "e e right right right right right right right right right right right right right"},
		{"wider-80x24", 80, 24, plain, "digits", []session.Given{{Flag: "hidden", Value: "128,64"}, {Flag: "batch", Value: "32"}}, "g g right g g right right right"},
		{"edit-40x12", 40, 12, plain, "diabetes", nil, ":phase_J i w . 5"},
		{"edit-alarm-80x24", 80, 24, plain, "diabetes", nil, ":goto_68 i 1 / 0"},
		{"edit-input-80x24", 80, 24, plain, "diabetes", nil, ":phase_z2 :select_age i 3 0"},
		{"edit-target-120x36", 120, 36, plain, "iris", wideIris(), ":phase_J i up"},
		{"edit-ascii-80x24", 80, 24, look{theme: "plain", colour: termenv.Ascii, glyphs: grid.ASCII}, "diabetes", nil, ":phase_J i w up up"},
		{"why-40x12", 40, 12, plain, "diabetes", nil, ":phase_d1 :select_h1 enter enter"},
		{"why-ascii-80x24", 80, 24, look{theme: "plain", colour: termenv.Ascii, glyphs: grid.ASCII}, "diabetes", nil, ":phase_d1 :select_h1 enter enter"},
		{"why-iris-80x24", 80, 24, plain, "iris", wideIris(), ":phase_J :why_ŷ enter"},
		{"help-80x24", 80, 24, plain, "diabetes", nil, "?"},
		{"help-120x36", 120, 36, plain, "diabetes", nil, "?"},
		{"small-40x12", 40, 12, plain, "diabetes", nil, "e"},
		{"smallest-20x5", 20, 5, plain, "diabetes", nil, "e"},
		{"momentum-120x36", 120, 36, plain, "diabetes", []session.Given{{Flag: "optimizer", Value: "adam"}}, "e e e"},
		{"regression-120x36", 120, 36, plain, "curve", []session.Given{{Flag: "hidden", Value: "3"}}, "e e left left"},
	}
}

// colours returns the looks with colours. Their golden frames have one size, since
// what colours change does not depend on the size.
func colours() map[string]look {
	return map[string]look{
		"16":         {theme: "dark", colour: termenv.ANSI},
		"256":        {theme: "dark", colour: termenv.ANSI256},
		"truecolour": {theme: "dark", colour: termenv.TrueColor},
		"light":      {theme: "light", light: true, colour: termenv.TrueColor},
	}
}

// viewGoldens returns golden frames of every view in each look, at three sizes without
// colours and at one size with them.
func viewGoldens() []golden {
	moons := []session.Given{hidden("6"), {Flag: "test-fraction", Value: "0.3"}}
	deep := []session.Given{hidden("8,8,8,8"), {Flag: "activation", Value: "sigmoid"}, {Flag: "init", Value: "uniform"}}
	views := []golden{
		{name: "network", setup: "diabetes", keys: ":goto_68 left left left left left left"},
		{name: "matrices", setup: "diabetes", keys: "2 :goto_68 left left left"},
		{name: "surface", setup: "moons", flags: moons, keys: ":goto_60 3"},
		{name: "curves", setup: "moons", flags: moons, keys: ":goto_60 4 left left"},
		{name: "gradients", setup: "moons", flags: deep, keys: ":goto_60 6"},
		{name: "unit", setup: "diabetes", keys: ":goto_68 7 left left left left"},
		{name: "landscape", setup: "diabetes", keys: ":goto_68 8"},
		{name: "settings", setup: "diabetes", keys: ":goto_20 c 2 0"},
		{name: "settings-list", setup: "moons", flags: append(moons, session.Given{Flag: "optimizer", Value: "adam"}), keys: ":goto_40 c down down down down down down right up up up up up up up up up up up tab up up up up"},
		{name: "runs", setup: "diabetes", keys: ":goto_300;_goto_20;_set_lr_20;_goto_120;_run_1_68;_edit_y_h1_-1;_goto_300;_run_1_100;_set_optimizer_adam_and_lr_0.1;_goto_300;_run_2 b"},
		{name: "compare", setup: "diabetes", keys: ":goto_300;_goto_20;_set_lr_20;_goto_40;_goto_24 B left left left"},
		{name: "data", setup: "xor", keys: "d down right tab tab"},
		{name: "edit", setup: "diabetes", keys: ":phase_J i w 1 / 3"},
		{name: "why", setup: "diabetes", keys: ":goto_1 :phase_d1 :why_δ_h1 tab enter tab tab enter"},
	}
	wide := golden{name: "wide", w: 120, h: 36, setup: "iris", flags: wideIris(), keys: "e e left", look: colours()["truecolour"]}
	wide.name += "-120x36-truecolour"
	list := []golden{wide}
	for _, g := range views {
		name := g.name
		for _, size := range [][2]int{{80, 24}, {120, 36}, {200, 60}} {
			g.w, g.h, g.look = size[0], size[1], look{theme: "dark", colour: termenv.Ascii}
			g.name = fmt.Sprintf("%s-%dx%d-plain", name, g.w, g.h)
			list = append(list, g)
		}
		g.w, g.h = 120, 36
		for colour, look := range colours() {
			if colour == "256" && name != "network" {
				continue // These colours are those of true colour, rounded.
			}
			g.look, g.name = look, fmt.Sprintf("%s-120x36-%s", name, colour)
			list = append(list, g)
		}
	}
	return list
}

func TestFramesAreThoseThatWereLookedAt(t *testing.T) {
	for _, g := range append(goldens(), viewGoldens()...) {
		t.Run(g.name, func(t *testing.T) {
			p := open(t, g.w, g.h, g.look, g.setup, g.flags...)
			for _, key := range strings.Fields(g.keys) {
				if line, command := strings.CutPrefix(key, ":"); command {
					p.command(strings.ReplaceAll(line, "_", " "))
					continue
				}
				p.press(key)
			}
			p.fits(g.w, g.h)
			extension := ".txt"
			if g.look.colour != termenv.Ascii {
				extension = ".ans"
			}
			goldentest.Compare(t, filepath.Join("testdata", g.name+extension), p.frame()+"\n")
		})
	}
}
