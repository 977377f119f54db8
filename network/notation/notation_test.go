package notation_test

import (
	"strings"
	"testing"

	"backstep/network/notation"
)

// A notation is read as it is written.
func TestNotationsAreReadAsWritten(t *testing.T) {
	for _, text := range append(notation.Names(), "ng,bias=ones", "mazur,gradient=mean", "backstep,delta=y-yhat", "nielsen,layers=weights,samples=rows") {
		n, err := notation.Parse(text)
		if err != nil || n.String() != text {
			t.Errorf("%s is read as %s, %v", text, n, err)
		}
	}
	for text, want := range map[string]string{
		"bias=ones": "backstep,bias=ones", " NG , gradient = SUM": "ng,gradient=sum", "delta = y − ŷ": "backstep,delta=y-yhat", "article,bias=vector,bias=ones": "article",
	} {
		if n, err := notation.Parse(text); err != nil || n.String() != want {
			t.Errorf("%q is read as %s, %v, want %s", text, n, err, want)
		}
	}
}

// What is wrong with a notation is said, with what would be right.
func TestWrongNotations(t *testing.T) {
	for text, want := range map[string]string{
		"":                  "want one of backstep, article",
		"bishop":            `"bishop": want one of backstep, article, nielsen, ng, goodfellow, mazur`,
		"bias=twos":         "bias is vector or ones",
		"ng,colour=red":     "want bias=vector or ones, layers=",
		"ng,mazur":          "after the first comma only choices",
		"delta=up":          "delta is yhat-y or y-yhat",
		"=":                 "want bias=vector or ones",
		"\x1b[31m" + "bias": "want one of",
	} {
		_, err := notation.Parse(text)
		if err == nil || !strings.Contains(err.Error(), want) || strings.ContainsAny(err.Error(), "\x1b\n") {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

// Every offer can be read, and goes on from what was typed.
func TestOffers(t *testing.T) {
	for _, typed := range []string{"", "n", "ng,", "ng,bias=ones,", "gradient=sum,de"} {
		list := notation.Offers(typed)
		for _, offer := range list {
			if _, err := notation.Parse(offer); err != nil || !strings.HasPrefix(offer, typed[:strings.LastIndex(typed, ",")+1]) {
				t.Errorf("%q offers %q, %v", typed, offer, err)
			}
		}
		if len(list) < 8 {
			t.Errorf("%q offers only %q", typed, list)
		}
	}
}

// Symbols are turned, and words and names that are spelled like them are not.
func TestTextsAreTurned(t *testing.T) {
	in := func(name string) notation.Notation { n, _ := notation.Parse(name); return n }
	for _, c := range []struct{ in, text, want string }{
		{"mazur", "a of h1 is a small part: a · (1 − a), so a is near z.", "out of h1 is a small part: out · (1 − out), so out is near net."},
		{"mazur", "ŷ is exactly y; J is " + notation.Keep("J") + ".", "out is exactly target; E is J."},
		{"mazur", "inputs x and a target y", "inputs x and a target"},
		{"goodfellow", "a = 1 / (1 + e^−z), f′(z) = a · (1 − a)", "h = 1 / (1 + e^−a), f′(a) = h · (1 − h)"},
		{"goodfellow", "z where z > 0, else e^z − 1; 1 − β1 ^ t, η/c1, ε", "a where a > 0, else e^a − 1; 1 − β1 ^ t, ε/c1, δ"},
		{"ng", "δ of y: Σ δ · w, ∂J/∂w, η/n", "dz of y: Σ dz · w, dw, α/m"},
		{"nielsen", "ŷ1 − y1, Σ J ÷ n", "aᴸ1 − y1, Σ C ÷ m"},
		{"bias=ones", "∂J/∂b = Σ 1 · δ, b", "∂J/∂w = Σ 1 · δ, w"},
		{"backstep", "δ of " + notation.Keep("y"), "δ of y"},
	} {
		if got := in(c.in).Sentence(c.text); got != c.want {
			t.Errorf("%s has %q as %q, want %q", c.in, c.text, got, c.want)
		}
	}
}

// Layers are counted and written as each book does: its last layer in the lesson's network.
func TestLayersAreCounted(t *testing.T) {
	for name, want := range map[string]string{
		"backstep": "δ₂", "article": "δ²", "nielsen": "δ³", "ng": "dz[2]", "goodfellow": "g⁽²⁾", "mazur": "δ₂", "layers=input": "δ₃", "nielsen,layers=weights": "δ²",
	} {
		if n, _ := notation.Parse(name); n.Layered("δ", 1) != want {
			t.Errorf("%s writes %s, want %s", name, n.Layered("δ", 1), want)
		}
	}
}
