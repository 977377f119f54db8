package cli

import (
	"strings"
	"testing"

	"backstep/network"
)

func TestAtlas(t *testing.T) {
	all := ok(t, "atlas")
	for _, name := range append(network.ActivationNames(), network.LossNames()...) {
		if !strings.Contains(all, "\n"+name+"\n") {
			t.Errorf("the atlas has no %s", name)
		}
	}
	golden(t, "atlas-gelu", ok(t, "atlas", "gelu"))
	golden(t, "atlas-softmax", ok(t, "atlas", "softmax"))
	golden(t, "atlas-bce", ok(t, "atlas", "bce"))
}

func TestWhatTheAtlasDoesNotHave(t *testing.T) {
	for name, want := range map[string]string{
		"rleu":     `there is no activation or loss "rleu"; did you mean "relu"?`,
		"\x1b[31m": "there are linear, sigmoid,",
	} {
		if r := command("atlas", name); r.status != 2 || !strings.Contains(r.err, want) || strings.Contains(r.err, "\x1b") {
			t.Errorf("atlas %q: status %d, %s", name, r.status, r.err)
		}
	}
}
