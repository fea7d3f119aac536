package io.github.por4j.core.snapshot;

import static io.github.por4j.core.snapshot.Accounts.coin;
import static io.github.por4j.core.snapshot.Accounts.leg;
import static io.github.por4j.core.snapshot.Accounts.n;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.por4j.core.io.MalformedInputException;
import io.github.por4j.core.io.Source;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccountFilesTest {
  private static UserAccount read(String... files) throws IOException, MalformedInputException {
    List<Source> sources = new ArrayList<>();
    for (String file : files) {
      sources.add(Source.of("f" + sources.size(), file.getBytes(StandardCharsets.UTF_8)));
    }
    return AccountFiles.read(sources);
  }

  private static String response(String data) {
    return "{\"code\":\"0\",\"data\":[" + data.replace('\'', '"') + "],\"msg\":\"\"}";
  }

  private static void refused(String file, String pointer, String reason) {
    MalformedInputException e = assertThrows(MalformedInputException.class, () -> read(file), file);
    assertEquals(pointer, e.where().pointer(), e.reason());
    assertTrue(e.reason().contains(reason), e.reason());
  }

  /** The position in OKX's documentation, with the keys that it prints. */
  @Test
  void documentedPosition() throws IOException, MalformedInputException {
    UserAccount account =
        read(
            response(
                "{'adl':'1','avgPx':'62961.4','baseBal':'','baseBorrowed':'','baseInterest':'',"
                    + "'ccy':'BTC','closeOrderAlgo':[],'instId':'BTC-USDT','instType':'MARGIN',"
                    + "'interest':'0','liab':'-99.9998177776581948','liabCcy':'USDT',"
                    + "'margin':'0.000317654','markPx':'62891.9','mgnMode':'isolated',"
                    + "'pos':'0.00190433573','posCcy':'BTC','posId':'1752810569801498626',"
                    + "'quoteBal':'','upl':'-0.0000033452492717'}"));
    MarginPosition position = account.positions().get(0);
    assertEquals(
        new MarginPosition(
            "1752810569801498626",
            MarginType.ISOLATED_AUTO_TRANSFER,
            List.of(
                leg("BTC", "0.00190433573", "0", "0.000317654", "-0.0000033452492717"),
                leg("USDT", "0", "99.9998177776581948", "0", "0"))),
        position);
  }

  @Test
  void crossAndQuickMarginAndOthers() throws IOException, MalformedInputException {
    UserAccount account =
        read(
            response(
                "{'instType':'MARGIN','mgnMode':'cross','instId':'ETH-USDT','posId':'1',"
                    + "'posCcy':'USDT','pos':'3300','liabCcy':'ETH','liab':'-3','ccy':'USDT',"
                    + "'margin':'','upl':'300'},"
                    + "{'instType':'MARGIN','mgnMode':'isolated','instId':'BTC-USDT','posId':'2',"
                    + "'baseBal':'1','quoteBal':'2','baseBorrowed':'0','quoteBorrowed':'-5',"
                    + "'baseInterest':'','quoteInterest':'-0.1','ccy':'USDT','margin':'3',"
                    + "'upl':'-1'},"
                    + "{'instType':'SWAP','posId':'3','upl':'7'}"));
    assertEquals(2, account.positions().size());
    assertEquals(
        List.of(leg("USDT", "3300", "0", "0", "300"), leg("ETH", "0", "3", "0", "0")),
        account.positions().get(0).legs());
    assertEquals(MarginType.CROSS, account.positions().get(0).type());
    assertEquals(
        List.of(leg("BTC", "1", "0", "0", "0"), leg("USDT", "2", "5.1", "3", "-1")),
        account.positions().get(1).legs());
    assertEquals(MarginType.ISOLATED_QUICK_MARGIN, account.positions().get(1).type());
  }

  @Test
  void closedPositionsAreLeftOut() throws IOException, MalformedInputException {
    UserAccount account =
        read(
            response(
                "{'instType':'MARGIN','mgnMode':'isolated','posId':'1','pos':'0','posCcy':'',"
                    + "'liab':'','liabCcy':'','ccy':'','margin':'','upl':''}"));
    assertEquals(List.of(), account.positions());
    refused(
        response("{'instType':'MARGIN','mgnMode':'cross','posId':'1','pos':'1','posCcy':''}"),
        "/data/0",
        "symbol");
    refused(response("{'instType':'MARGIN','mgnMode':'cross'}"), "/data/0", "posId");
  }

  @Test
  void severalResponsesMakeOneAccount() throws IOException, MalformedInputException {
    UserAccount account =
        read(
            response(
                "{'totalEq':'1','details':[{'ccy':'BTC','eq':'-0.5','frozenBal':'0.1','upl':''},"
                    + "{'ccy':'USDT','eq':'7','frozenBal':'0'}]}"),
            response("{'ccy':'DOT','bal':'2','frozenBal':'1','availBal':'1'}"),
            response("{'ccy':'SOL','amt':'3','earnings':'0.1'}"),
            response("{'acctLv':'3','uid':'1'}"),
            response(
                "{'collateralData':[{'amt':'5','ccy':'USDT'}],'loanData':[{'amt':'0.1','ccy':"
                    + "'BTC'}],'curLTV':'0.5'}"),
            response(""));
    assertEquals(Optional.of(AccountMode.MULTI_CURRENCY), account.mode());
    assertEquals(
        List.of(
            new Balance(BalanceItem.EQUITY, coin("BTC"), n("-0.5")),
            new Balance(BalanceItem.FROZEN, coin("BTC"), n("0.1")),
            new Balance(BalanceItem.EQUITY, coin("USDT"), n("7")),
            new Balance(BalanceItem.FUNDING_BALANCE, coin("DOT"), n("2")),
            new Balance(BalanceItem.GROW_HOLDING, coin("SOL"), n("3"))),
        account.balances());
    assertEquals(
        List.of(
            new Loan(
                "flexible loan 1",
                Loan.Term.FLEXIBLE,
                List.of(new Loan.Collateral(coin("USDT"), n("5"))),
                List.of(new Loan.Debt(coin("BTC"), n("0.1"), n("0"))))),
        account.loans());
  }

  @Test
  void responsesRefused() {
    refused("", "", "empty");
    refused("{}", "", "missing");
    refused("{\"code\":\"51000\",\"data\":[],\"msg\":\"no\"}", "", "51000");
    refused(response("{}"), "/data/0", "known response");
    refused(response("{'ccy':'BTC','bal':'1e9'}"), "/data/0", "bal is not");
    refused(response("{'ccy':'BTC','bal':1}"), "/data/0/bal", "a string");
    refused(response("{'ccy':'B C','bal':'1'}"), "/data/0", "symbol");
    refused(response("{'ccy':'BTC','bal':'1','bal':'2'}"), "/data/0/bal", "twice");
    refused(response("{'acctLv':'9'}"), "/data/0", "acctLv");
    refused(response("{'details':[{'ccy':'BTC'}]}"), "/data/0", "eq of BTC");
    refused(response("{'loanData':[{'ccy':'BTC','amt':'1'}]}"), "/data/0", "collateralData");
    refused(
        response("{'loanData':[{'ccy':'BTC','amt':'-1'}],'collateralData':[]}"),
        "/data/0",
        "negative");
    refused(response("{'instType':'MARGIN','mgnMode':'cash','posId':'1'}"), "/data/0", "mgnMode");
    refused(
        response("{'instType':'MARGIN','mgnMode':'isolated','posId':'1','baseBal':'1'}"),
        "/data/0",
        "pair");
    refused(
        response(
            "{'instType':'MARGIN','mgnMode':'cross','posId':'1','posCcy':'BTC','pos':'-1',"
                + "'liabCcy':'ETH','ccy':'BTC'}"),
        "/data/0",
        "pos is negative");
  }

  @Test
  void csv() throws IOException, MalformedInputException {
    UserAccount account =
        read(
            """
            account,item,asset,amount,of,type
            funding,balance,BTC,0.1,,
            trading,equity,USDT,-5,,
            trading,frozen,USDT,1,,
            trading,assets,USDT,3300,p1,cross
            trading,liabilities,ETH,3,p1,cross
            trading,unrealised,USDT,-300,p1,cross
            grow,holding,SOL,2,,
            grow,collateral,USDT,5000,l1,fixed
            grow,principal,BTC,0.1,l1,fixed
            earn,interest,BTC,0.001,l1,fixed
            """);
    assertEquals(4, account.balances().size());
    assertEquals(
        List.of(leg("USDT", "3300", "0", "0", "-300"), leg("ETH", "0", "3", "0", "0")),
        account.positions().get(0).legs());
    assertEquals(
        new Loan(
            "l1",
            Loan.Term.FIXED,
            List.of(new Loan.Collateral(coin("USDT"), n("5000"))),
            List.of(new Loan.Debt(coin("BTC"), n("0.1"), n("0.001")))),
        account.loans().get(0));
  }

  @Test
  void csvRefused() {
    String header = "account,item,asset,amount,of,type\n";
    refused("account,item,asset\n", "line 1", "amount");
    refused(header + "bank,balance,BTC,1,,\n", "line 2, column account", "funding");
    refused(header + "funding,equity,BTC,1,,\n", "line 2, column item", "unknown item");
    refused(header + "funding,balance,B C,1,,\n", "line 2, column asset", "symbol");
    refused(header + "funding,balance,BTC,1E5,,\n", "line 2, column amount", "decimal");
    refused(header + "funding,assets,BTC,1,p,cross\n", "line 2, column of", "neither");
    refused(header + "trading,assets,BTC,1,p,best\n", "line 2", "type must be");
    refused(header + "trading,assets,BTC,-1,p,cross\n", "line 2, column amount", "negative");
    refused(header + "trading,margin,BTC,1,p,cross\n", "line 2, column amount", "cross");
    refused(header + "trading,equity,BTC,1,p,cross\n", "line 2, column item", "known are");
    refused(
        header + "trading,assets,BTC,1,p,cross\ntrading,assets,BTC,1,p,cross\n",
        "line 3, column item",
        "twice");
    refused(
        header + "trading,assets,BTC,1,p,cross\ntrading,assets,ETH,1,p,isolated-auto\n",
        "line 3, column type",
        "another type");
    refused(header + "grow,principal,BTC,1,l,fixed\n", "line 3", "collateral and principal");
    refused(header + "grow,principal,BTC,1,l,\n", "line 2", "flexible or fixed");
    refused(
        header + "trading,assets,BTC,1," + "x".repeat(65) + ",cross\n",
        "line 2, column of",
        "longer");
  }

  /** One amount, position or loan in two places would be counted twice. */
  @Test
  void nothingIsStatedTwice() throws IOException, MalformedInputException {
    String header = "account,item,asset,amount,of,type\n";
    String equity = "trading,equity,BTC,1,,\n";
    assertEquals(1, read(header + equity).balances().size());
    for (String[] files :
        List.of(
            new String[] {header + equity + equity},
            new String[] {header + equity, header + equity})) {
      MalformedInputException e = assertThrows(MalformedInputException.class, () -> read(files));
      assertEquals("EQUITY of BTC is stated a second time", e.reason());
      assertEquals("f" + (files.length - 1), e.where().source());
    }
  }
}
