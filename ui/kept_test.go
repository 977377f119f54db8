package ui_test

import (
	"reflect"
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/ui"
	"backstep/ui/config"
	"backstep/ui/desk"
)

// What a person changes by a key or a command is kept, each change by itself. What a
// script changes is not.
func TestChangesAreKept(t *testing.T) {
	var kept []config.Values
	options := ui.Options{
		Keep:   func(k config.Values) { kept = append(kept, k) },
		Digits: 6, Speed: desk.SpeedNames()[0], Script: []desk.Line{{Text: "digits 9; theme light", Where: "--do"}},
	}
	p := openWith(t, options, 80, 24, plainLook(), sessiontest.Builtin(t, "diabetes"))
	p.do(p.model.Init())
	if len(kept) > 0 {
		t.Errorf("a script's %+v is kept", kept)
	}
	p.press("D", "+", "H", "right")
	p.command("theme dark; digits 2")
	want := []config.Values{{"digits": "12"}, {"speed": desk.SpeedNames()[1]}, {"ghosts": "off"}, {"theme": "dark", "digits": "2"}}
	if !reflect.DeepEqual(kept, want) {
		t.Errorf("kept is %+v, want %+v", kept, want)
	}
}

// What was kept is what the program begins with.
func TestWhatIsKeptIsSeen(t *testing.T) {
	p := openWith(t, ui.Options{Digits: 6, Speed: desk.SpeedNames()[0]}, 80, 24, plainLook(), sessiontest.Builtin(t, "diabetes"))
	p.sees("w = 0.806453")
	p.press("+")
	p.sees("speed: " + desk.SpeedNames()[1])
}
