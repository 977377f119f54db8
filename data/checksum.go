package data

import (
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"math"
	"strings"
)

// checksumPrefix names the kind of sum that a checksum has.
const checksumPrefix = "sha256:"

// Checksum returns a checksum of the numbers of all rows, features and target, in
// order. Sets with the same rows have the same checksum whatever their file looks like.
// Line ends, the way numbers are written and other columns do not count, nor does it
// count whether numbers of the target are taken as classes.
func (s *Set) Checksum() string {
	sum := sha256.New()
	var word []byte
	write := func() {
		_, _ = sum.Write(word) // it never fails
		word = word[:0]
	}
	for _, name := range s.classWords() {
		word = append(binary.LittleEndian.AppendUint64(word, uint64(len(name))), name...)
		write()
	}
	for i, row := range s.Raw {
		for _, values := range [][]float64{row, s.targetOf(i)} {
			for _, v := range values {
				word = binary.LittleEndian.AppendUint64(word, math.Float64bits(v))
			}
		}
		write()
	}
	return checksumPrefix + hex.EncodeToString(sum.Sum(nil))
}

// classWords returns the names of classes that are words, or nil.
func (s *Set) classWords() []string {
	if s.said != nil || len(s.Numbers) > 0 {
		return nil
	}
	return s.Target.Classes
}

// targetOf returns the numbers of a row's target: those of the file if it has
// numbers, else the index of its class.
func (s *Set) targetOf(i int) []float64 {
	switch {
	case s.said != nil:
		return s.said[i : i+1]
	case len(s.Numbers) > 0:
		return s.Numbers[i]
	default:
		return []float64{float64(s.Class[i])}
	}
}

// IsChecksum reports whether text has the form of a checksum.
func IsChecksum(text string) bool {
	digits, found := strings.CutPrefix(text, checksumPrefix)
	sum, err := hex.DecodeString(digits)
	return found && err == nil && len(sum) == sha256.Size && strings.ToLower(digits) == digits
}
