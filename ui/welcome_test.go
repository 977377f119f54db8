package ui_test

import (
	"reflect"
	"testing"

	"backstep/data/session/sessiontest"
	"backstep/ui"
	"backstep/ui/config"
)

// The opening page stands first until a key leaves it, which then does what it does
// elsewhere; that it was seen is kept.
func TestAnyKeyLeavesTheOpeningPage(t *testing.T) {
	for key, sees := range map[string]string{"right": "x of bmi", "?": "help", "c": "learning rate", "4": "[4]", "esc": "start of"} {
		var kept []config.Values
		options := ui.Options{Welcome: true, Keep: func(k config.Values) { kept = append(kept, k) }}
		p := openWith(t, options, 80, 24, plainLook(), sessiontest.Builtin(t, "diabetes"))
		p.sees("who has diabetes", "33.6", "press →", "welcome")
		p.press(key)
		p.sees(sees)
		if want := []config.Values{{"welcome": "seen"}}; !reflect.DeepEqual(kept, want) {
			t.Errorf("after %s, kept is %+v, want %+v", key, kept, want)
		}
	}
}

// It comes again by its key, which a script does not need to know.
func TestTheOpeningPageComesAgain(t *testing.T) {
	p := open(t, 120, 36, plainLook(), "iris")
	p.press("e", "0")
	p.sees("which of 3 it is:", "150 flowers", "virginica", "From 4 numbers alone")
	p.press("right")
	p.sees("epoch 2")
}
