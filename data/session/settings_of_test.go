package session

import "testing"

func TestEverySettingIsFoundByItsKey(t *testing.T) {
	for _, want := range Settings() {
		if want.Key == "" {
			continue // Only a flag can set it.
		}
		if got, ok := settingOf(want.Key); !ok || got.Key != want.Key || got.Help != want.Help {
			t.Errorf("%s is not found", want.Key)
		}
	}
}
