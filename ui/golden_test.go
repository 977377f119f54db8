package ui_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/muesli/termenv"

	"backstep/data/session"
	"backstep/ui/grid"
)

// update rewrites the frames in testdata. Look at what has changed before they
// are committed.
var update = flag.Bool("update", false, "rewrite the frames in testdata")

// golden is a frame that was looked at. Keys are pressed after each other; a
// word that begins with a colon is a command.
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
	dark := look{theme: "dark", colour: termenv.TrueColor}
	return []golden{
		{"start-80x24", 80, 24, plain, "diabetes", nil, ""},
		{"inputs-80x24", 80, 24, plain, "diabetes", nil, "right right"},
		{"weighted-sum-80x24", 80, 24, plain, "diabetes", nil, "right right right"},
		{"activation-80x24", 80, 24, plain, "diabetes", nil, "right right right right right"},
		{"loss-80x24", 80, 24, plain, "diabetes", nil, ":goto_9 g right right right right right right"},
		{"delta-80x24", 80, 24, plain, "diabetes", nil, ":goto_68 right right right right right right right right right"},
		{"hidden-delta-80x24", 80, 24, plain, "diabetes", nil, ":goto_68 left left left left left left"},
		{"gradient-80x24", 80, 24, plain, "diabetes", nil, ":goto_68 left left left"},
		{"update-80x24", 80, 24, plain, "diabetes", nil, ":goto_68"},
		{"update-120x36", 120, 36, plain, "diabetes", nil, ":goto_68"},
		{"update-200x60", 200, 60, plain, "diabetes", nil, ":goto_68"},
		{"update-ascii-80x24", 80, 24, look{theme: "plain", colour: termenv.Ascii, glyphs: grid.ASCII}, "diabetes", nil, ":goto_68"},
		{"update-block-80x24", 80, 24, look{theme: "plain", colour: termenv.Ascii, glyphs: grid.Block}, "diabetes", nil, ":goto_68"},
		{"matrices-80x24", 80, 24, plain, "diabetes", nil, "2 :goto_68 left left left"},
		{"matrices-120x36", 120, 36, plain, "diabetes", nil, "2 :goto_68 right right right right right right right"},
		{"wide-120x36", 120, 36, plain, "iris", wideIris(), "e e left"},
		{"wide-200x60", 200, 60, plain, "iris", wideIris(), "e e right right right right right right right right right right right right right"},
		{"wider-80x24", 80, 24, plain, "digits", []session.Given{{Flag: "hidden", Value: "128,64"}, {Flag: "batch", Value: "32"}}, "g g right g g right right right"},
		{"help-80x24", 80, 24, plain, "diabetes", nil, "?"},
		{"help-120x36", 120, 36, plain, "diabetes", nil, "?"},
		{"small-40x12", 40, 12, plain, "diabetes", nil, "e"},
		{"smallest-20x5", 20, 5, plain, "diabetes", nil, "e"},
		{"momentum-120x36", 120, 36, plain, "diabetes", []session.Given{{Flag: "optimizer", Value: "adam"}}, "e e e"},
		{"regression-120x36", 120, 36, plain, "curve", []session.Given{{Flag: "hidden", Value: "3"}}, "e e left left"},
		{"delta-80x24-truecolour", 80, 24, dark, "diabetes", nil, ":goto_68 left left left left left left"},
		{"delta-80x24-256", 80, 24, look{theme: "dark", colour: termenv.ANSI256}, "diabetes", nil, ":goto_68 left left left left left left"},
		{"delta-80x24-16", 80, 24, look{theme: "dark", colour: termenv.ANSI}, "diabetes", nil, ":goto_68 left left left left left left"},
		{"delta-80x24-light", 80, 24, look{theme: "light", light: true, colour: termenv.TrueColor}, "diabetes", nil, ":goto_68 left left left left left left"},
		{"wide-200x60-truecolour", 200, 60, dark, "iris", wideIris(), "e e left"},
	}
}

// viewGoldens are the pictures of training at three sizes and three depths of
// colour.
func viewGoldens() []golden {
	moons := []session.Given{hidden("6"), {Flag: "test-fraction", Value: "0.3"}}
	deep := []session.Given{hidden("8,8,8,8"), {Flag: "activation", Value: "sigmoid"}, {Flag: "init", Value: "uniform"}}
	var list []golden
	for _, size := range []struct {
		name string
		w, h int
	}{{"80x24", 80, 24}, {"120x36", 120, 36}, {"200x60", 200, 60}} {
		for _, depth := range []struct {
			name   string
			colour termenv.Profile
		}{{"plain", termenv.Ascii}, {"16", termenv.ANSI}, {"truecolour", termenv.TrueColor}} {
			look, name := look{theme: "dark", colour: depth.colour}, size.name+"-"+depth.name
			list = append(
				list,
				golden{"surface-" + name, size.w, size.h, look, "moons", moons, ":goto_60 3"},
				golden{"curves-" + name, size.w, size.h, look, "moons", moons, ":goto_60 4 left left"},
				golden{"gradients-" + name, size.w, size.h, look, "moons", deep, ":goto_60 6"},
				golden{"unit-" + name, size.w, size.h, look, "diabetes", nil, ":goto_68 7 left left left left"},
				golden{"landscape-" + name, size.w, size.h, look, "diabetes", nil, ":goto_68 8"},
			)
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
			compare(t, filepath.Join("testdata", g.name+extension), p.frame()+"\n")
		})
	}
}

// compare fails unless the file holds exactly what was got.
func compare(t *testing.T, path, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s: the frame is\n%s\nbut was\n%s", path, got, want)
	}
}
