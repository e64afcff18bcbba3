package org.openlocaloffer.crawler.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Ages 5-11 | 5-11",
        "aged 5 to 11 years | 5-11",
        "for 8–16 year olds | 8-16",
        "between the ages of 11 and 18 | 11-18",
        "young people from 0 to 25 years | 0-25",
        "children under 5 | -4",
        "from birth to 18 | 0-18",
        "children from 8 until their 12th birthday | 8-11",
        "children from 5 until they are 18 | 5-17",
        "for under fives who are autistic | -4",
        "for four years and over | 4-",
        "boys and girls from 5 to 16 | 5-16",
        "Under 5s | -4",
        "aged 16+ | 16-",
        "over 18s | 18-",
        "ages 14 and over | 14-"
      })
  void readsAges(String line, String ages) {
    assertThat(AgeRange.in(line)).map(AgeRange::toString).contains(ages);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10 to 12 noon",
        "children are welcome on Saturdays from 10 to 12",
        "a group of 4 to 6 people",
        "open 9-5",
        "£5-£11",
        "2019-2024",
        "from 10am",
        "pages 3-4",
        "3-4 years of practice",
        "30+ years in business",
        "aged 300 to 400"
      })
  void readsNoAgesWhereNoneAreMeant(String line) {
    assertThat(AgeRange.in(line)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "zz1 4ab,ZZ1 4AB",
    "at the school (zz14ab),ZZ1 4AB",
    "Brackenford ZZ14AB.,ZZ1 4AB",
    "at ZZ99 9ZZ now,ZZ99 9ZZ"
  })
  void writesPostcodesOneWay(String line, String postcode) {
    assertThat(Postcodes.in(line)).containsExactly(postcode);
  }

  @ParameterizedTest
  @ValueSource(strings = {"size A4 5GB", "img-zz14ab.jpg", "Q1 2AB", "version ZZ1 4ABC", "ZZ1 4CK"})
  void takesNothingElseForAPostcode(String line) {
    assertThat(Postcodes.in(line)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Call 01632 960123 now,+441632960123",
    "+44 (0)1632 960 123,+441632960123",
    "07700 900 456,+447700900456",
    "0808 157 0123,+448081570123"
  })
  void writesPhonesAsE164(String line, String phone) {
    assertThat(PhoneNumbers.in(line)).containsExactly(phone);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fax: 01632 960123",
        "Company no 01234567",
        "charity 1234567",
        "ISBN 9780306406157",
        "2026-11-21 10:00"
      })
  void takesNothingElseForAPhone(String line) {
    assertThat(PhoneNumbers.in(line)).isEmpty();
  }

  @Test
  void readsAddressesSpeltAgainstRobots() {
    assertThat(EmailAddresses.in("play [at] splash [dot] example"))
        .containsExactly("play@splash.example");
    assertThat(EmailAddresses.in("play (at) splash.example."))
        .containsExactly("play@splash.example");
    assertThat(EmailAddresses.in("play AT splash DOT example"))
        .containsExactly("play@splash.example");
    assertThat(EmailAddresses.in("or: play [@] splash.example"))
        .containsExactly("play@splash.example");
    assertThat(EmailAddresses.in("play @ splash.example")).containsExactly("play@splash.example");
    assertThat(EmailAddresses.in("Meet AT the pool. Tea @ noon.")).isEmpty();
    assertThat(EmailAddresses.in("logo@2x.png")).isEmpty();
    assertThat(EmailAddresses.inCloudflare("2a5a464b536a595a464b594204" + "4f524b475a464f"))
        .containsExactly("play@splash.example");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "No referral needed. | false",
        "You can self-refer. | false",
        "A referral is required | true",
        "By referral only | true",
        "You don't need a referral | false"
      })
  void tellsWhetherAReferralIsNeeded(String line, boolean needed) {
    assertThat(Requirement.REFERRAL.in(line)).contains(needed);
  }

  @Test
  void tellsWhetherAPlanIsNeeded() {
    assertThat(Requirement.EHCP.in("with or without an EHCP")).contains(false);
    assertThat(Requirement.EHCP.in("Your child must have an education, health and care plan."))
        .contains(true);
    assertThat(Requirement.EHCP.in("We help you to read an EHCP.")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sessions are £3.50. | true",
        "It is free for carers. | true",
        "There is no charge. | true",
        "Feel free to bring a friend. | false",
        "The fair raised £612. | false",
        "We won £500 for the sensory garden. | false"
      })
  void tellsWhatSomethingCosts(String sentence, boolean so) {
    assertThat(Mentions.tellsCost(sentence)).isEqualTo(so);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Every Tuesday, 10am to noon | true",
        "Open weekdays 9.30-3 | true",
        "Come on Tuesday. | false",
        "Come at 10am. | false"
      })
  void tellsWhenSomethingIs(String sentence, boolean so) {
    assertThat(Mentions.tellsTime(sentence)).isEqualTo(so);
  }

  @Test
  void tellsAccountsFromButtons() {
    assertThat(SocialAccount.is(URI.create("https://www.facebook.com/splash"))).isTrue();
    assertThat(SocialAccount.is(URI.create("https://www.facebook.com/sharer/sharer.php?u=x")))
        .isFalse();
    assertThat(SocialAccount.is(URI.create("https://www.linkedin.com/in/somebody"))).isFalse();
    assertThat(SocialAccount.is(URI.create("https://splash.example/facebook.com"))).isFalse();
  }
}
