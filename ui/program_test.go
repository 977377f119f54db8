package ui_test

import (
	"strings"
	"testing"
)

func TestKeysReadTogetherAreKeysAlone(t *testing.T) {
	one, many := open(t, 100, 30, plainLook(), "diabetes"), open(t, 100, 30, plainLook(), "diabetes")
	one.press("n", "n", "n", "e")
	many.press("nnne")
	if one.frame() != many.frame() {
		t.Errorf("nnne shows\n%s\nn n n e\n%s", many.frame(), one.frame())
	}
}

// Of keys that were read together the command of each is carried out, even if the
// next key has none.
func TestKeysReadTogetherAllAsk(t *testing.T) {
	one, many := slow(t), slow(t)
	one.press("n", "t")
	many.press("nt")
	many.sees("image 1/1797")
	if one.frame() != many.frame() {
		t.Errorf("nt shows\n%s\nn t\n%s", many.frame(), one.frame())
	}
}

// Each of several keys that were read together acts on the result of the one before,
// not on the frame that was drawn before them all.
func TestKeysOfAViewReadTogether(t *testing.T) {
	for _, keys := range []string{",,", ",.", ",,,.,", "{+{", "{{}", "++++++,,,.."} {
		one, many := openView(t, "4", "iris", tested()...), openView(t, "4", "iris", tested()...)
		for _, p := range []*program{one, many} {
			p.command("goto 400")
			p.press("x", "+", "+", "+")
		}
		near := one.frame()
		one.press(strings.Split(keys, "")...)
		many.press(keys)
		if one.frame() != many.frame() {
			t.Errorf("%s shows\n%s\none by one\n%s", keys, many.frame(), one.frame())
		}
		if back := keys == ",."; back != (one.frame() == near) {
			t.Errorf("%s comes back to the frame before: %t", keys, !back)
		}
	}
}
