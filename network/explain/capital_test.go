package explain_test

import (
	"testing"

	"backstep/network/explain"
)

func TestASymbolBeginsASentenceAsItIs(t *testing.T) {
	for text, want := range map[string]string{"ŷ is right": "ŷ is right", "the answer is right": "The answer is right", "": ""} {
		if got := explain.Capital(text); got != want {
			t.Errorf("%q begins a sentence as %q, want %q", text, got, want)
		}
	}
}
